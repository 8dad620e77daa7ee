package ibasho.boot;

import ibasho.care.incident.IncidentStore;
import ibasho.care.incident.Incidents;
import ibasho.ledger.BreakGlassStore;
import ibasho.ledger.LedgerStore;
import ibasho.moderation.StepLog;
import ibasho.moderation.pairs.PairStore;
import ibasho.moderation.pairs.Pairs;
import ibasho.moderation.pairs.RegardStore;
import ibasho.moderation.pairs.Regards;
import ibasho.opening.calendar.CalendarReading;
import ibasho.participant.Registration;
import ibasho.protocol.DutyView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.room.Comings;
import ibasho.staff.BreakGlassDesk;
import ibasho.staff.BreakGlassParts;
import ibasho.staff.Calling;
import ibasho.staff.IncidentDesk;
import ibasho.staff.IncidentParts;
import ibasho.staff.IncidentWatch;
import ibasho.staff.News;
import ibasho.staff.PairsDesk;
import ibasho.staff.PairsParts;
import ibasho.staff.PairsWatch;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Grave matters: the ledger in danger of life, and the incident register. Thread-safe once built.
 */
final class GraveOffice {
    private final BreakGlassDesk breakGlassDesk;
    private final IncidentDesk incidentDesk;
    private final IncidentWatch watch;
    private final PairsDesk pairsDesk;
    private final PairsWatch pairsWatch;

    /**
     * @param duty who wears which hat now
     */
    GraveOffice(
            SpaceId space,
            Cellar cellar,
            StepLog steps,
            CalendarReading calendar,
            Supplier<DutyView> duty,
            Around around) {
        var clock = around.clock();
        var ledger = new LedgerStore(cellar.database(), cellar.cipher(), cellar.audit(), clock);
        var glasses =
                new BreakGlassStore(
                        cellar.database(), ledger, cellar.cipher(), cellar.audit(), clock);
        this.breakGlassDesk =
                new BreakGlassDesk(
                        new BreakGlassParts(
                                glasses,
                                steps,
                                duty,
                                around.people(),
                                around.news(),
                                around.calls(),
                                clock));
        var register = new IncidentStore(cellar.database(), cellar.audit(), cellar.cipher(), clock);
        var parts =
                new IncidentParts(
                        new Incidents(register, clock),
                        calendar,
                        around.people(),
                        around.news(),
                        around.calls(),
                        clock);
        this.incidentDesk = new IncidentDesk(parts);
        this.watch = new IncidentWatch(parts, space);
        var borne = pairs(space, cellar, around);
        this.pairsDesk = new PairsDesk(borne);
        this.pairsWatch = new PairsWatch(borne);
    }

    /**
     * Whom to ask, whom to tell, what time it is.
     *
     * @param inside who is inside now; nobody where there is no room
     */
    record Around(
            Registration people,
            News news,
            Calling calls,
            Function<SpaceId, CompletionStage<Set<ParticipantId>>> inside,
            InstantSource clock) {}

    private static PairsParts pairs(SpaceId space, Cellar cellar, Around around) {
        var database = cellar.database();
        var cipher = cellar.cipher();
        return new PairsParts(
                space,
                Pairs.open(new PairStore(database, cellar.audit(), cipher, space), around.clock()),
                new Regards(
                        new RegardStore(database, cellar.audit(), cipher, space), around.clock()),
                around.people(),
                around.inside(),
                around.news());
    }

    PairsDesk pairsDesk() {
        return pairsDesk;
    }

    /** Who hears of those who come and go. */
    Comings comings() {
        return new Comings() {
            @Override
            public void cameIn(ParticipantId who, Set<ParticipantId> inside) {
                pairsWatch.cameIn(who, inside);
            }

            @Override
            public void went(ParticipantId who) {
                pairsWatch.went(who);
            }
        };
    }

    BreakGlassDesk breakGlassDesk() {
        return breakGlassDesk;
    }

    IncidentDesk incidentDesk() {
        return incidentDesk;
    }

    /** Calls 管理者 for reports whose time runs out; call it once in a while. Never blocks. */
    void look() {
        var _ = watch.look();
    }
}
