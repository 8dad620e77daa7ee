package ibasho.boot;

import ibasho.care.CareBell;
import ibasho.care.CareBook;
import ibasho.care.CareStore;
import ibasho.care.line.BackLine;
import ibasho.care.line.BackLineStore;
import ibasho.care.line.PrivateLineStore;
import ibasho.care.line.PrivateLines;
import ibasho.care.tech.TicketStore;
import ibasho.care.tech.Tickets;
import ibasho.chat.StayModeStore;
import ibasho.participant.Registration;
import ibasho.staff.CareDesk;
import ibasho.staff.CareHints;
import ibasho.staff.CareParts;
import ibasho.staff.CareWatch;
import ibasho.staff.LineDesk;
import ibasho.staff.LineParts;
import ibasho.staff.News;
import ibasho.staff.StaffCalls;
import ibasho.staff.TechDesk;
import java.time.InstantSource;

/** The care path, the private line and the tickets. Thread-safe once built; building blocks. */
final class CareOffice {
    private final CareDesk careDesk;
    private final LineDesk lineDesk;
    private final TechDesk techDesk;
    private final CareWatch watch;
    private final CareBell bell;

    CareOffice(
            Cellar cellar,
            DutyOffice duty,
            Registration people,
            News news,
            StaffCalls calls,
            InstantSource clock) {
        var database = cellar.database();
        var cipher = cellar.cipher();
        var book = new CareBook(new CareStore(database, cellar.audit(), cipher), clock);
        var parts =
                new CareParts(
                        book, people, duty.duty()::view, duty.reach()::isConnected, news, calls);
        this.careDesk = new CareDesk(parts);
        this.watch = new CareWatch(parts);
        this.bell = new CareHints(parts);
        this.lineDesk =
                new LineDesk(
                        new LineParts(
                                new PrivateLines(
                                        new PrivateLineStore(database, cellar.audit(), cipher),
                                        clock),
                                new BackLine(new BackLineStore(database, cipher), clock),
                                parts,
                                new StayModeStore(database)::of,
                                people,
                                news,
                                clock));
        this.techDesk =
                new TechDesk(new Tickets(new TicketStore(database, cipher), clock), people, news);
    }

    CareDesk careDesk() {
        return careDesk;
    }

    LineDesk lineDesk() {
        return lineDesk;
    }

    TechDesk techDesk() {
        return techDesk;
    }

    /** Where hints of distress go. */
    CareBell bell() {
        return bell;
    }

    /** Calls everybody for what waits too long; call it each second. Never blocks. */
    void look() {
        var _ = watch.look();
    }
}
