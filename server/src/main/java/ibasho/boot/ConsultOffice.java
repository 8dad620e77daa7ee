package ibasho.boot;

import ibasho.casework.CaseBook;
import ibasho.casework.CaseGlasses;
import ibasho.casework.CaseStore;
import ibasho.info.InfoCards;
import ibasho.opening.calendar.Calendar;
import ibasho.participant.Registration;
import ibasho.protocol.DoorView.State;
import ibasho.sideroom.Bookings;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.SlotStore;
import ibasho.sideroom.Slots;
import ibasho.sideroom.TalkStore;
import ibasho.sideroom.Waiting;
import ibasho.sideroom.WishStore;
import ibasho.staff.BookingDesk;
import ibasho.staff.BookingParts;
import ibasho.staff.BookingWatch;
import ibasho.staff.Calling;
import ibasho.staff.CaseDesk;
import ibasho.staff.CaseParts;
import ibasho.staff.CaseWatch;
import ibasho.staff.ConsultDesk;
import ibasho.staff.ConsultParts;
import ibasho.staff.News;
import ibasho.staff.Reminding;
import ibasho.staff.SideDesk;
import ibasho.staff.SideWatch;
import ibasho.voice.VoiceParts;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Consultations: waiting list, appointments, side rooms and case records. Thread-safe once built.
 */
final class ConsultOffice {
    private static final Set<State> ON = EnumSet.of(State.OPEN, State.PAUSED, State.CLOSING);

    private final ConsultDesk consultDesk;
    private final SideDesk sideDesk;
    private final CaseDesk caseDesk;
    private final SideWatch watch;
    private final CaseWatch caseWatch;
    private final BookingDesk bookingDesk;
    private final BookingWatch bookingWatch;

    ConsultOffice(
            Settings settings,
            Cellar cellar,
            DutyOffice duty,
            Calendar calendar,
            Registration people,
            News news,
            Calling calls,
            Reminding letters,
            InfoCards cards,
            @Nullable VoiceParts voice,
            InstantSource clock) {
        var database = cellar.database();
        var wishes = new WishStore(database, cellar.audit(), cellar.cipher());
        var cases = new CaseStore(database, cellar.audit(), cellar.cipher());
        var talks =
                new TalkStore(
                        database,
                        cellar.audit(),
                        cellar.cipher(),
                        wishes,
                        new TalkRecordLog(cases));
        var parts =
                new ConsultParts(
                        new Waiting(wishes, () -> voice != null, clock),
                        new SideRooms(talks, settings.talks(), clock, voice, news::tellPerson),
                        people,
                        duty.duty()::view,
                        news::hasPage,
                        () -> !ON.contains(duty.door().now().state()),
                        news,
                        calls,
                        cards);
        var times = new SlotStore(database, cellar.audit());
        var bookings =
                new BookingParts(
                        parts,
                        new Slots(times, clock),
                        new Bookings(times, clock),
                        calendar::windows,
                        calendar::admits,
                        duty.rosters()::of,
                        letters);
        this.bookingDesk = new BookingDesk(bookings);
        this.bookingWatch = new BookingWatch(bookings, settings.space().id());
        var records =
                new CaseParts(
                        new CaseBook(cases, clock),
                        new CaseGlasses(cases, clock),
                        people,
                        news,
                        calls);
        this.caseDesk = new CaseDesk(records);
        this.caseWatch = new CaseWatch(records, settings.space().id());
        this.consultDesk = new ConsultDesk(parts);
        this.sideDesk = new SideDesk(parts);
        this.watch = new SideWatch(parts, settings.space().id());
    }

    ConsultDesk consultDesk() {
        return consultDesk;
    }

    SideDesk sideDesk() {
        return sideDesk;
    }

    CaseDesk caseDesk() {
        return caseDesk;
    }

    BookingDesk bookingDesk() {
        return bookingDesk;
    }

    /** Reminds authors of drafts, forgets old times; call it once in a while. Never blocks. */
    void remind() {
        var _ = caseWatch.look();
        var _ = bookingWatch.clear();
    }

    /** Looks after the side rooms and the appointments; call it each second. Never blocks. */
    void look() {
        var _ = watch.look();
        var _ = bookingWatch.look();
    }
}
