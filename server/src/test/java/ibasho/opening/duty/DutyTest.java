package ibasho.opening.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.kernel.Outcome;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.AlarmKind;
import ibasho.protocol.DutyState;
import ibasho.protocol.ExperienceId;
import ibasho.protocol.GapView;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.ShiftView;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Coming on duty, handing over, and what happens when nobody answers for the opening. */
@OnBothEngines
final class DutyTest {
    private static final OpeningWindow MONDAY =
            OpeningWindow.inTokyo(
                    "月曜",
                    LocalDateTime.parse("2026-11-23T09:00"),
                    LocalDateTime.parse("2026-11-23T17:00"));
    private static final DutyPerson KUSU = manager("kusunoki");
    private static final DutyPerson KAEDE = manager("kaede");
    private static final DutyPerson SUMIRE =
            new DutyPerson(new ParticipantId("sumire"), "すみれ", false, Set.of(Role.SUPPORT_WORKER));
    private static final Set<Hat> ALL = EnumSet.allOf(Hat.class);

    private final List<AlarmCall> calls = new ArrayList<>();
    private Instant now = MONDAY.from();
    private final DutyLog log;
    private final Experiences experiences;
    private final Rosters rosters;
    private Reach reach;
    private Duty duty;

    DutyTest(DatabaseFixture fixture) {
        var database = fixture.database();
        var space = fixture.space();
        var audit = new AuditLog(() -> now);
        log = new DutyLog(database, space);
        experiences =
                new Experiences(
                        new ExperienceStore(database, audit, fixture.cipher(), space), () -> now);
        rosters = new Rosters(new ShiftStore(database, audit, space), () -> now);
        reach = new Reach(() -> now);
        duty = newDuty();
    }

    @Test
    void onlySomebodyWithAConfirmedExperienceMayBeManager() {
        assertThat(why(duty.checkIn(KUSU, Set.of(Hat.MANAGER), DutyState.IN_ROOM, moment())))
                .isEqualTo(RefusalCode.NO_EXPERIENCE);
        var entry = entered(KUSU);
        assertThat(why(duty.checkIn(KUSU, Set.of(Hat.MANAGER), DutyState.IN_ROOM, moment())))
                .isEqualTo(RefusalCode.NO_EXPERIENCE);

        assertThat(why(experiences.confirm(KUSU.who(), entry, true).join()))
                .isEqualTo(RefusalCode.NOT_ONESELF);
        assertThat(why(experiences.confirm(KAEDE.who(), entry, true).join())).isNull();

        assertThat(why(duty.checkIn(KUSU, Set.of(Hat.MANAGER), DutyState.IN_ROOM, moment())))
                .isNull();
        assertThat(why(duty.checkIn(SUMIRE, Set.of(Hat.MANAGER), DutyState.IN_ROOM, moment())))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(why(experiences.withdraw(KAEDE.who(), entry).join())).isNull();
        assertThat(duty.hasManager(now)).isFalse();
    }

    @Test
    void whoIsOnDutyIsRememberedOverARestart() {
        comeAsManager(KUSU);
        assertThat(why(duty.checkIn(SUMIRE, Set.of(Hat.CONSULT), DutyState.ON_CALL, moment())))
                .isNull();
        var before = duty.view();

        restart();

        assertThat(duty.view()).isEqualTo(before);
        assertThat(before.people())
                .extracting(OnDuty::nickname, OnDuty::state)
                .containsExactly(
                        tuple("kusunoki", DutyState.IN_ROOM), tuple("すみれ", DutyState.ON_CALL));
    }

    @Test
    void aHandOverNeedsBoth() {
        comeAsManager(KUSU);
        confirm(KAEDE);
        assertThat(why(duty.checkOut(KUSU, moment()))).isEqualTo(RefusalCode.HAND_OVER_FIRST);
        assertThat(why(duty.offer(KUSU, SUMIRE, Set.of(Hat.MANAGER), moment())))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(why(duty.offer(KUSU, KAEDE, Set.of(Hat.MANAGER), moment()))).isNull();
        assertThat(hatsOf(KUSU)).contains(Hat.MANAGER);
        assertThat(why(duty.answerOffer(SUMIRE, true, DutyState.IN_ROOM, moment())))
                .isEqualTo(RefusalCode.NO_SUCH_OFFER);
        restart();

        assertThat(why(duty.answerOffer(KAEDE, true, DutyState.IN_ROOM, moment()))).isNull();

        assertThat(hatsOf(KAEDE)).containsExactly(Hat.MANAGER);
        assertThat(hatsOf(KUSU)).doesNotContain(Hat.MANAGER).isNotEmpty();
        assertThat(duty.offer()).isNull();
        assertThat(why(duty.checkOut(KUSU, moment()))).isNull();
    }

    @Test
    void aLostManagerIsMissedThenADeputyIsAskedThenQuietIsCalledFor() {
        comeAsManager(KUSU);
        reach.opened(KUSU.who());
        duty.watch(moment());
        reach.closed(KUSU.who());

        live(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(calls).isEmpty();
        live(Duration.ofSeconds(2));
        assertThat(kinds()).containsExactly(AlarmKind.MANAGER_LOST);
        live(Duration.ofMinutes(2));
        assertThat(kinds()).containsExactly(AlarmKind.MANAGER_LOST, AlarmKind.DEPUTY_ASKED);
        assertThat(duty.callsForQuiet(now)).isFalse();
        live(Duration.ofMinutes(3));

        assertThat(kinds()).endsWith(AlarmKind.QUIET_BEGINS);
        assertThat(duty.callsForQuiet(now)).isTrue();
        assertThat(duty.lostSince()).isNotNull();
    }

    @Test
    void aShortCutIsNobodysLoss() {
        comeAsManager(KUSU);
        live(Duration.ofMinutes(4));

        reach.opened(KUSU.who());
        live(Duration.ofSeconds(1));

        assertThat(calls).isEmpty();
        assertThat(duty.lostSince()).isNull();
        assertThat(log.of(List.of(MONDAY.id())).join())
                .extracting(DutyEvent::kind)
                .containsExactly(DutyEvent.Kind.CHECKED_IN);
    }

    @Test
    void whoeverTakesOverEndsTheLossAtOnce() {
        comeAsManager(KUSU);
        confirm(KAEDE);
        live(Duration.ofMinutes(11));
        assertThat(duty.callsForQuiet(now)).isTrue();

        reach.opened(KAEDE.who());
        assertThat(why(duty.checkIn(KAEDE, ALL, DutyState.IN_ROOM, moment()))).isNull();
        duty.watch(moment());

        assertThat(duty.callsForQuiet(now)).isFalse();
        assertThat(kinds()).endsWith(AlarmKind.MANAGER_BACK);
    }

    @Test
    void aRecordedLossGoesOnOverARestart() {
        comeAsManager(KUSU);
        live(Duration.ofMinutes(6));
        var since = duty.lostSince();

        restart();
        live(Duration.ofMinutes(5));

        assertThat(duty.lostSince()).isEqualTo(since);
        assertThat(duty.callsForQuiet(now)).isTrue();
    }

    @Test
    void aStepOfTheClockMakesNobodyLost() {
        comeAsManager(KUSU);
        live(Duration.ofMinutes(1));
        var before = now;

        now = now.plus(Duration.ofHours(1));
        duty.clockStepped(moment(), before);
        duty.watch(moment());

        assertThat(calls).isEmpty();
        live(Duration.ofMinutes(4).plusSeconds(1));
        assertThat(kinds()).containsExactly(AlarmKind.MANAGER_LOST);
    }

    @Test
    void whoIsOnCallIsThereForHalfAnHourWithoutAPage() {
        confirm(KUSU);
        assertThat(why(duty.checkIn(KUSU, ALL, DutyState.ON_CALL, moment()))).isNull();

        live(Duration.ofMinutes(29));
        assertThat(duty.hasManager(now)).isTrue();
        live(Duration.ofMinutes(2));

        assertThat(duty.hasManager(now)).isFalse();
    }

    @Test
    void theRosterSaysWhatIsNotCovered() {
        confirm(KUSU);
        var noon = MONDAY.from().plus(Duration.ofHours(3));
        shift(KUSU, ALL, MONDAY.from(), noon);
        var needed = EnumSet.of(Hat.MANAGER, Hat.EXCHANGE, Hat.CONSULT, Hat.INFO);
        shift(KUSU, needed, noon, MONDAY.to());
        now = MONDAY.from().minus(Duration.ofDays(1));

        var readiness = duty.readiness(MONDAY, MONDAY.to(), now);

        assertThat(readiness.ready()).isFalse();
        assertThat(readiness.gaps())
                .filteredOn(gap -> gap.hat().isNeeded())
                .containsExactly(new GapView(Hat.LEARNING, noon, MONDAY.to()));
        shift(SUMIRE, Set.of(Hat.LEARNING), noon, MONDAY.to());
        assertThat(duty.readiness(MONDAY, MONDAY.to(), now).ready()).isTrue();
    }

    @Test
    void whoeverIsOnCallAndSignsOutIsMissedAtOnce() {
        confirm(KUSU);
        reach.opened(KUSU.who());
        assertThat(why(duty.checkIn(KUSU, ALL, DutyState.ON_CALL, moment()))).isNull();
        reach.closed(KUSU.who());
        assertThat(duty.hasManager(now)).isTrue();

        reach.signedOut(KUSU.who());

        assertThat(duty.hasManager(now)).isFalse();
        reach.opened(KUSU.who());
        assertThat(duty.hasManager(now)).isTrue();
    }

    @Test
    void whoeverIsInTheRoomOnPaperButHasNoPageIsSaidToBeAway() {
        comeAsManager(KUSU);
        reach.opened(KUSU.who());
        live(Duration.ofMinutes(2));
        assertThat(duty.view().people()).noneMatch(OnDuty::away);

        reach.closed(KUSU.who());
        live(Duration.ofSeconds(59));
        assertThat(duty.view().people()).noneMatch(OnDuty::away);
        live(Duration.ofSeconds(2));

        assertThat(duty.view().people()).allMatch(OnDuty::away);
        reach.opened(KUSU.who());
        live(Duration.ofSeconds(1));
        assertThat(duty.view().people()).noneMatch(OnDuty::away);
    }

    @Test
    void whoeverIsOnCallIsAwayOnlyAfterHalfAnHour() {
        confirm(KUSU);
        assertThat(why(duty.checkIn(KUSU, ALL, DutyState.ON_CALL, moment()))).isNull();

        live(Duration.ofMinutes(29));
        assertThat(duty.view().people()).noneMatch(OnDuty::away);
        live(Duration.ofMinutes(2));

        assertThat(duty.view().people()).allMatch(OnDuty::away);
    }

    @Test
    void aRightThatIsGoneIsRememberedOverARestart() {
        comeAsManager(KUSU);
        reach.opened(KUSU.who());

        duty.recheck(
                KUSU.who(),
                new DutyPerson(KUSU.who(), "kusunoki", false, Set.of(Role.SUPPORT_WORKER)),
                moment());
        restart();

        assertThat(hatsOf(KUSU)).isEqualTo(EnumSet.complementOf(EnumSet.of(Hat.MANAGER)));
        live(Duration.ofMinutes(6));
        assertThat(kinds()).containsExactly(AlarmKind.MANAGER_LOST);
    }

    @Test
    void whatIsStillAllowedStays() {
        comeAsManager(KUSU);
        var before = duty.view();

        duty.recheck(KUSU.who(), KUSU, moment());

        assertThat(duty.view()).isEqualTo(before);
    }

    @Test
    void theSecondOfTwoWhoEditAShiftIsTold() {
        var wish = new Rosters.Wish(SUMIRE.who(), Set.of(Hat.INFO), MONDAY.from(), MONDAY.to());
        var first =
                ((Outcome.Done<ShiftView>) rosters.add(KUSU.who(), MONDAY, wish).join()).value();
        assertThat(why(rosters.change(KUSU.who(), first.id(), MONDAY, wish, 1).join())).isNull();

        assertThat(why(rosters.change(KAEDE.who(), first.id(), MONDAY, wish, 1).join()))
                .isEqualTo(RefusalCode.EDITED_MEANWHILE);
        assertThat(why(rosters.remove(KAEDE.who(), first.id(), 1).join()))
                .isEqualTo(RefusalCode.EDITED_MEANWHILE);
        var late =
                new Rosters.Wish(
                        SUMIRE.who(), Set.of(Hat.INFO), MONDAY.to(), MONDAY.to().plusSeconds(3600));
        assertThat(why(rosters.add(KUSU.who(), MONDAY, late).join()))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    private void restart() {
        reach = new Reach(() -> now);
        duty = newDuty();
    }

    private Duty newDuty() {
        return new Duty(log, experiences, rosters, reach, calls::add, DutyTimes.USUAL, now);
    }

    private void live(Duration time) {
        var end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusSeconds(1);
            duty.watch(moment());
        }
    }

    private void comeAsManager(DutyPerson person) {
        confirm(person);
        assertThat(why(duty.checkIn(person, ALL, DutyState.IN_ROOM, moment()))).isNull();
    }

    private void confirm(DutyPerson person) {
        assertThat(why(experiences.confirm(SUMIRE.who(), entered(person), true).join())).isNull();
    }

    private ExperienceId entered(DutyPerson person) {
        var added = experiences.add(SUMIRE.who(), person.who(), "居場所の支援", 5).join();
        return ((Outcome.Done<ExperienceId>) added).value();
    }

    private void shift(DutyPerson person, Set<Hat> hats, Instant from, Instant to) {
        var wish = new Rosters.Wish(person.who(), hats, from, to);
        assertThat(why(rosters.add(KUSU.who(), MONDAY, wish).join())).isNull();
    }

    private Set<Hat> hatsOf(DutyPerson person) {
        return duty.view().people().stream()
                .filter(one -> one.who().equals(person.who()))
                .findFirst()
                .map(OnDuty::hats)
                .orElse(Set.of());
    }

    private List<AlarmKind> kinds() {
        return calls.stream().map(AlarmCall::kind).toList();
    }

    private Moment moment() {
        return new Moment(now, MONDAY.id(), true);
    }

    private static @Nullable RefusalCode why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : null;
    }

    private static DutyPerson manager(String name) {
        return new DutyPerson(new ParticipantId(name), name, false, Set.of(Role.MANAGER));
    }
}
