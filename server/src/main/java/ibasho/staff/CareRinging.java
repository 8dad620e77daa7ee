package ibasho.staff;

import ibasho.care.CareBook;
import ibasho.care.CareCase;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who answer つらい, and the person; calls devices and mail boxes of whoever is on duty.
 * Nobody else hears anything. Thread-safe; never blocks.
 */
final class CareRinging {
    private static final Logger LOG = LoggerFactory.getLogger(CareRinging.class);

    private final News news;
    private final Caller caller;

    CareRinging(News news, Caller caller) {
        this.news = news;
        this.caller = caller;
    }

    /** How people are called who may be anywhere; never with nobody named. */
    @FunctionalInterface
    interface Caller {
        /** Calls these. */
        CompletableFuture<?> call(SpaceId space, Set<ParticipantId> people);
    }

    /** What a change has to be told; a case that is as it was is told to nobody. */
    void tell(CareBook.Change change, CareTeam.Now team) {
        if (!change.changed()) {
            return;
        }
        var one = change.careCase();
        var view = CareViews.of(one, team);
        news.tellStaff(one.space(), CareTeam.COLUMNS, new ServerMessage.CareChanged(view));
        if (change.rings()) {
            ring(one, new ServerMessage.CareRang(view), team);
        }
        tellPerson(one, change.before(), team);
    }

    /**
     * Only what is otherwise for the person: what staff write down makes no sound on their side.
     */
    private void tellPerson(CareCase one, @Nullable CareCase before, CareTeam.Now team) {
        var own = CareViews.own(one, team);
        if (!own.equals(CareViews.own(before, team))) {
            news.tellPerson(one.space(), one.person(), new ServerMessage.CareOwnChanged(own));
        }
    }

    /** Calls those on duty away from their pages, for something that is no つらい. */
    void callOnDuty(SpaceId space, CareTeam.Now team) {
        call(space, team.onDuty());
    }

    /** Those on duty; if nobody is, or nobody answered for a minute, everybody of the team. */
    private void ring(CareCase one, ServerMessage rang, CareTeam.Now team) {
        var everybody = one.calledAgainAt() != null;
        if (everybody || team.onDuty().isEmpty()) {
            news.tellStaff(one.space(), CareTeam.COLUMNS, rang);
        } else {
            team.onDuty().forEach(who -> news.tellPerson(one.space(), who, rang));
        }
        call(one.space(), everybody ? team.members() : team.onDuty());
    }

    private void call(SpaceId space, Set<ParticipantId> people) {
        if (people.isEmpty()) {
            return;
        }
        var _ =
                caller.call(space, people)
                        .whenComplete((called, failure) -> {
                            if (failure != null) {
                                LOG.error("A call for care could not leave the house.", failure);
                            } else {
                                LOG.info("A call for care left the house: {}", called);
                            }
                        });
    }
}
