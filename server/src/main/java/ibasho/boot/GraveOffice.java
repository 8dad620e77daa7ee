package ibasho.boot;

import ibasho.care.incident.IncidentStore;
import ibasho.care.incident.Incidents;
import ibasho.ledger.BreakGlassStore;
import ibasho.ledger.LedgerStore;
import ibasho.moderation.StepLog;
import ibasho.opening.calendar.CalendarReading;
import ibasho.participant.Registration;
import ibasho.protocol.DutyView;
import ibasho.protocol.SpaceId;
import ibasho.staff.BreakGlassDesk;
import ibasho.staff.BreakGlassParts;
import ibasho.staff.Calling;
import ibasho.staff.IncidentDesk;
import ibasho.staff.IncidentParts;
import ibasho.staff.IncidentWatch;
import ibasho.staff.News;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Grave matters: the ledger in danger of life, and the incident register. Thread-safe once built.
 */
final class GraveOffice {
    private final BreakGlassDesk breakGlassDesk;
    private final IncidentDesk incidentDesk;
    private final IncidentWatch watch;

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
    }

    /** Whom to ask, whom to tell, what time it is. */
    record Around(Registration people, News news, Calling calls, InstantSource clock) {}

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
