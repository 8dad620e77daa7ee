package ibasho.staff;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.opening.Door;
import ibasho.opening.duty.Duty;
import ibasho.opening.duty.DutyPerson;
import ibasho.participant.Registration;
import ibasho.participant.SessionListener;
import ibasho.protocol.Notice;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees at once when somebody on duty loses the role for it, or may not come in any more: the hats
 * come off, and the door misses its 管理者. Thread-safe, never blocks.
 */
public final class DutyRights implements SessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(DutyRights.class);

    private final Door door;
    private final Duty duty;
    private final DutyStaff staff;
    private final SpaceId space;

    /** Looks after those on duty at this door. */
    public DutyRights(Door door, Duty duty, Registration registration, SpaceId space) {
        this.door = door;
        this.duty = duty;
        this.staff = new DutyStaff(registration, duty);
        this.space = space;
    }

    /** Looks at everybody on duty: something may have changed while no server ran. */
    public void checkAll() {
        duty.view().people().stream().filter(one -> !one.robot()).forEach(this::check);
    }

    @Override
    public void personChanged(ParticipantId who) {
        duty.view().people().stream()
                .filter(one -> !one.robot() && one.who().equals(who))
                .forEach(this::check);
    }

    @Override
    public void sessionsEnded(Set<SessionId> sessions) {
        // the gateway tells Reach: who has no session left has no page either
    }

    @Override
    public void noticeGiven(ParticipantId to, SessionId about, Notice notice) {
        // no matter of duty
    }

    private void check(OnDuty one) {
        var _ =
                staff.find(space, one.who())
                        .thenCompose(found -> recheck(one.who(), orNull(found)))
                        .exceptionally(problem -> {
                            LOG.error("Whether somebody may stay on duty is not known.", problem);
                            return null;
                        });
    }

    private CompletionStage<Outcome<Nothing>> recheck(ParticipantId who, @Nullable DutyPerson as) {
        return door.change(moment -> duty.recheck(who, as, moment));
    }

    private static @Nullable DutyPerson orNull(Outcome<DutyPerson> found) {
        return found instanceof Outcome.Done<DutyPerson>(var person) ? person : null;
    }
}
