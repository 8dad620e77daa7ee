package ibasho.boot;

import ibasho.care.AnswerLog;
import ibasho.care.CareBell;
import ibasho.care.CareBook;
import ibasho.care.CareStore;
import ibasho.care.Wait;
import ibasho.care.line.BackLine;
import ibasho.care.line.BackLineStore;
import ibasho.care.line.PrivateLineStore;
import ibasho.care.line.PrivateLines;
import ibasho.care.tech.TicketStore;
import ibasho.care.tech.Tickets;
import ibasho.chat.StayModeStore;
import ibasho.opening.hours.CallTime;
import ibasho.participant.Registration;
import ibasho.protocol.SpaceId;
import ibasho.staff.CareDesk;
import ibasho.staff.CareHints;
import ibasho.staff.CareParts;
import ibasho.staff.CareWatch;
import ibasho.staff.LineDesk;
import ibasho.staff.LineParts;
import ibasho.staff.News;
import ibasho.staff.StaffCalls;
import ibasho.staff.TechDesk;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The care path, the private line and the tickets. Thread-safe once built; building blocks. */
final class CareOffice {
    private final CareBook book;
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
            AnswerLog answers,
            InstantSource clock) {
        var database = cellar.database();
        var cipher = cellar.cipher();
        this.book = new CareBook(new CareStore(database, cellar.audit(), cipher, answers), clock);
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

    /** How long those who called waited, for the diary. */
    CompletableFuture<List<CallTime>> callTimes(SpaceId space, Instant from, Instant to) {
        return book.waits(space, from, to)
                .thenApply(waits -> waits.stream().map(CareOffice::callTime).toList());
    }

    private static CallTime callTime(Wait wait) {
        return new CallTime(wait.answeredAfter(), wait.end() == Wait.End.TAKEN_BACK);
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
