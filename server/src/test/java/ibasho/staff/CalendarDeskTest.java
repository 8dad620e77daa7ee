package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.calendar.ActualHours;
import ibasho.opening.calendar.Calendar;
import ibasho.opening.calendar.CalendarReading;
import ibasho.opening.calendar.CalendarStore;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.participant.Town;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.CalendarView;
import ibasho.protocol.KindId;
import ibasho.protocol.KindView;
import ibasho.protocol.OpeningHours;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnBothEngines
final class CalendarDeskTest {
    private static final KindId FAMILY = new KindId("family");
    private static final CalendarRequest SHOW =
            new CalendarRequest.ShowCalendar(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));

    private final DatabaseFixture fixture;
    private Office office;
    private CalendarDesk desk;

    CalendarDeskTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.office = new Office(fixture, new IllegalStateException("mail"));
        this.desk = desk();
    }

    @BeforeEach
    void moveToAFreshOffice() {
        office = new Office(fixture, new IllegalStateException("mail"));
        desk = desk();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTICIPANT", "EXPERT", "FACILITATOR", "OFFICER", "SYSADMIN"})
    void whoDoesNotWorkInOpeningsReadsNothing(Role role) {
        assertThat(Town.refused(desk.handle(office.staff(role), SHOW)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void onlyThoseWhoKeepTheListsSeeWhoIsOnThem() {
        var guest = office.addParticipant(office.staff(Role.MANAGER), null);
        Town.done(
                desk.handle(
                        office.staff(Role.MANAGER),
                        new CalendarRequest.AdmitGuest(FAMILY, guest, true)));

        assertThat(guests(Role.MANAGER)).containsExactly(guest);
        assertThat(guests(Role.SUPPORT_WORKER)).isEmpty();
        assertThat(guests(Role.TECH_SUPPORT)).isEmpty();
    }

    @Test
    void aListHoldsPeopleOfThisPlaceOnly() {
        var stranger = new CalendarRequest.AdmitGuest(FAMILY, new ParticipantId("nobody"), true);

        assertThat(Town.refused(desk.handle(office.staff(Role.MANAGER), stranger)))
                .isEqualTo(RefusalCode.NO_SUCH_PERSON);
    }

    @Test
    void theHistoryNamesWhoDidIt() {
        office.town.arrived("きつね");
        var kitsune = office.town.caller(office.town.signedIn("きつね", Town.PHONE)).who();
        var manager = office.staff(kitsune.value(), Role.MANAGER);
        var day = LocalDate.ofInstant(office.town.clock.instant(), OpeningWindow.TOKYO);
        var add =
                new CalendarRequest.AddDate(
                        new KindId("people"),
                        "",
                        day.plusDays(3),
                        new OpeningHours("09:00", "17:00", false),
                        "ためし",
                        "");
        Town.done(desk.handle(manager, add));

        var history =
                (Result.CalendarHistory)
                        Office.done(
                                desk.handle(
                                        manager, new CalendarRequest.ShowCalendarHistory(null)));

        assertThat(history.changes().getFirst().nickname()).isEqualTo("きつね");
        assertThat(history.changes().getFirst().act()).isEqualTo("date.add");
        assertThat(history.changes().getFirst().reason()).isEqualTo("ためし");
    }

    private List<ParticipantId> guests(Role role) {
        var shown = (Result.Calendar) Office.done(desk.handle(office.staff(role), SHOW));
        return family(shown.calendar()).guests();
    }

    private static KindView family(CalendarView view) {
        return view.kinds().stream()
                .filter(kind -> kind.id().equals(FAMILY))
                .findFirst()
                .orElseThrow();
    }

    private CalendarDesk desk() {
        var clock = office.town.clock;
        var store = new CalendarStore(office.town.database, new AuditLog(clock));
        var calendar = new Calendar(office.town.space, store, clock);
        calendar.open().join();
        return new CalendarDesk(
                calendar,
                new CalendarReading(store, ActualHours.NOT_KNOWN, clock),
                office.town.registration);
    }
}
