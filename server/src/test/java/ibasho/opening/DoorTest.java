package ibasho.opening;

import static ibasho.opening.OpeningScheduleTest.tokyo;
import static ibasho.opening.OpeningScheduleTest.window;
import static ibasho.opening.PlayedDoor.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.DoorView;
import ibasho.protocol.DoorView.State;
import ibasho.protocol.DutyView;
import ibasho.protocol.HandOverView;
import ibasho.protocol.Hat;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoorTest {
    private final OpeningSchedule schedule =
            OpeningSchedule.of(
                    List.of(
                            window("月曜", "2026-11-23T09:00", "2026-11-23T17:00"),
                            window("夜の回", "2026-11-30T17:00", "2026-11-30T21:00")));
    private volatile Instant now = tokyo("2026-11-23T06:00");
    private final PlayedDoor played = new PlayedDoor(schedule, () -> now);
    private final Door door = played.door();
    private final List<State> told = new ArrayList<>();

    @AfterEach
    void stop() {
        played.close();
    }

    @ParameterizedTest
    @CsvSource({
        // at, participant, support worker, manager, bridge worker, counsellor, tech, officer
        "08:29, no, no, no, no, no, no, no",
        "08:30, no, in, in, in, no, no, no",
        "09:00, in, in, in, in, in, in, no",
        "16:45, in, in, in, in, in, in, no",
        "17:00, no, in, in, in, no, no, no",
        "17:10, no, no, no, no, no, no, no",
    })
    void letsInByRoleAndClock(
            String at, String p, String w, String m, String l, String c, String t, String k) {
        liveUntil(at);

        assertThat(
                        List.of(
                                lets(Role.PARTICIPANT),
                                lets(Role.SUPPORT_WORKER),
                                lets(Role.MANAGER),
                                lets(Role.BRIDGE_WORKER),
                                lets(Role.COUNSELLOR),
                                lets(Role.TECH_SUPPORT),
                                lets(Role.OFFICER)))
                .containsExactly(p, w, m, l, c, t, k);
    }

    @Test
    void theEndIsToldThreeTimesOnceEachAndToWhoeverComesInBetween() {
        var said = new ArrayList<@Nullable Integer>();
        door.onChange(view -> said.add(view.closesIn()));
        liveUntil("16:29");
        said.clear();

        liveUntil("16:47");
        assertThat(door.now().closesIn()).isEqualTo(30);
        liveUntil("17:00");

        assertThat(said).containsExactly(30, 10, 5, null);
    }

    @Test
    void aLaterEndTakesTheNoticeBackAndIsToldAnew() {
        liveUntil("16:52");

        door.extend(SOMEBODY, Duration.ofMinutes(30), "話の途中").join();

        assertThat(door.now().closesIn()).isNull();
        liveUntil("17:00");
        assertThat(door.now().closesIn()).isEqualTo(30);
    }

    @Test
    void anOfferIsToldToStaffAtOnceAndToNobodyElse() {
        var staff = new ArrayList<DutyView>();
        var everybody = new ArrayList<DutyView>();
        door.onOffer(staff::add);
        door.onDuty(everybody::add);

        played.duty.offer =
                new HandOverView(SOMEBODY, new ParticipantId("other"), Set.of(Hat.MANAGER), now);
        played.look();
        played.look();

        assertThat(staff).hasSize(1);
        assertThat(everybody).isEmpty();
    }

    @Test
    void theClosedDoorSaysWhatIsSaidOfTheNextDayAndOfNoOther() {
        var plain = schedule.windows().getFirst();
        var moved =
                new OpeningWindow(
                        new OpeningId("moved"),
                        plain.kind(),
                        "火曜",
                        plain.from().plus(Duration.ofDays(1)),
                        plain.to().plus(Duration.ofDays(1)),
                        "祝日のため、火曜日にひらきます");

        assertThat(noteOf(moved)).isEqualTo("祝日のため、火曜日にひらきます");
        assertThat(noteOf(plain, moved)).isNull();
    }

    private @Nullable String noteOf(OpeningWindow... planned) {
        var schedule = OpeningSchedule.of(List.of(planned));
        try (var one = new PlayedDoor(schedule, () -> now)) {
            return one.look().note();
        }
    }

    @Test
    void onlyHostsStayAfterTheTimeOfGrace() {
        liveUntil("17:00");
        assertThat(door.letsStay(Set.of(Role.PARTICIPANT))).isTrue();

        liveUntil("17:10");

        assertThat(door.letsStay(Set.of(Role.PARTICIPANT))).isFalse();
        assertThat(door.letsStay(Set.of(Role.COUNSELLOR))).isFalse();
        assertThat(door.letsStay(Set.of(Role.MANAGER))).isTrue();
        assertThat(door.letsStay(Set.of(Role.PARTICIPANT, Role.SUPPORT_WORKER))).isTrue();
    }

    @Test
    void nobodyWithoutARoleComesIn() {
        liveUntil("12:00");

        assertThat(door.letsIn(SOMEBODY, Set.of())).isFalse();
        assertThat(door.letsIn(SOMEBODY, Set.of(Role.SYSADMIN, Role.EXPERT))).isFalse();
    }

    @Test
    void livesThroughAnOpeningAndWritesDownEachChange() {
        door.onChange(view -> told.add(view.state()));

        liveUntil("17:30");

        assertThat(told)
                .containsExactly(
                        State.SOON,
                        State.OPEN,
                        State.CLOSING,
                        State.CLOSING,
                        State.CLOSING,
                        State.GRACE,
                        State.CLOSED);
        assertThat(played.record.kinds())
                .containsExactly(
                        DoorEntry.Kind.SOON,
                        DoorEntry.Kind.WAITING,
                        DoorEntry.Kind.OPENED,
                        DoorEntry.Kind.CLOSING,
                        DoorEntry.Kind.GRACE,
                        DoorEntry.Kind.CLOSED);
        assertThat(played.record.entries)
                .extracting(DoorEntry::at)
                .containsExactly(
                        tokyo("2026-11-23T08:30"),
                        tokyo("2026-11-23T09:00"),
                        tokyo("2026-11-23T09:00"),
                        tokyo("2026-11-23T16:30"),
                        tokyo("2026-11-23T17:00"),
                        tokyo("2026-11-23T17:10"));
        assertThat(played.duty.allWent).containsExactly(tokyo("2026-11-23T17:10"));
    }

    @Test
    void sayTheOpeningThatIsOnAndTheNext() {
        liveUntil("12:00");

        assertThat(door.now().opening()).extracting(OpeningView::name).isEqualTo("月曜");
        assertThat(door.now().next()).extracting(OpeningView::name).isEqualTo("夜の回");
        liveUntil("17:10");
        assertThat(door.now().opening()).isNull();
        assertThat(door.now().next()).extracting(OpeningView::name).isEqualTo("夜の回");
    }

    @Test
    void waitsForAManagerAndOpensAsSoonAsOneIsThere() {
        played.duty.manager = false;
        liveUntil("09:20");
        assertThat(door.now().state()).isEqualTo(State.WAITING);
        assertThat(refusal(door.open(SOMEBODY, "いそぎ"))).isEqualTo(RefusalCode.NO_MANAGER);

        played.duty.manager = true;
        played.look();

        assertThat(door.now().state()).isEqualTo(State.OPEN);
    }

    @Test
    void waitsWhileSomethingIsNotCoveredUntilSomebodyOpensWithAReason() {
        played.duty.ready = false;
        liveUntil("09:20");
        assertThat(door.now().state()).isEqualTo(State.WAITING);
        assertThat(refusal(door.open(SOMEBODY, " "))).isEqualTo(RefusalCode.TEXT_EMPTY);

        assertThat(refusal(door.open(SOMEBODY, "学びは午後から"))).isNull();

        assertThat(door.now().state()).isEqualTo(State.OPEN);
        assertThat(played.record.entries.getLast())
                .isEqualTo(
                        new DoorEntry(
                                schedule.windows().getFirst().id(),
                                now,
                                DoorEntry.Kind.OPENED,
                                SOMEBODY,
                                "学びは午後から",
                                null));
    }

    @Test
    void mayBeOpenedBeforeItsTimeWhileItIsPrepared() {
        liveUntil("08:10");
        assertThat(refusal(door.open(SOMEBODY, "みんないる"))).isEqualTo(RefusalCode.NOT_NOW);
        liveUntil("08:50");

        assertThat(refusal(door.open(SOMEBODY, "みんないる"))).isNull();

        assertThat(door.now().state()).isEqualTo(State.OPEN);
    }

    @Test
    void isPausedAndOpenedAgainByHand() {
        liveUntil("10:00");

        assertThat(refusal(door.pause(SOMEBODY, "停電"))).isNull();
        assertThat(door.now().state()).isEqualTo(State.PAUSED);
        assertThat(refusal(door.open(SOMEBODY, ""))).isNull();

        assertThat(door.now().state()).isEqualTo(State.OPEN);
        assertThat(refusal(door.pause(SOMEBODY, ""))).isEqualTo(RefusalCode.TEXT_EMPTY);
    }

    @Test
    void isClosedByHandWithGraceAndMayBeOpenedAgain() {
        liveUntil("10:00");
        assertThat(refusal(door.shut(SOMEBODY, "警報"))).isNull();
        assertThat(door.now().state()).isEqualTo(State.GRACE);
        liveUntil("10:10");
        assertThat(door.now().state()).isEqualTo(State.CLOSED);

        assertThat(refusal(door.open(SOMEBODY, "もう安全"))).isNull();

        assertThat(door.now().state()).isEqualTo(State.OPEN);
        liveUntil("17:10");
        assertThat(door.now().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void staysOpenLongerByHandAndSaysItAgainBeforeTheEnd() {
        liveUntil("16:45");
        assertThat(refusal(door.extend(SOMEBODY, Duration.ofMinutes(121), "もう少し")))
                .isEqualTo(RefusalCode.BAD_VALUE);

        assertThat(refusal(door.extend(SOMEBODY, Duration.ofMinutes(60), "もう少し"))).isNull();

        assertThat(door.now().state()).isEqualTo(State.OPEN);
        assertThat(door.now().opening())
                .extracting(OpeningView::to)
                .isEqualTo(tokyo("2026-11-23T18:00"));
        liveUntil("17:40");
        assertThat(door.now().state()).isEqualTo(State.CLOSING);
        liveUntil("18:00");
        assertThat(door.now().state()).isEqualTo(State.GRACE);
    }

    @Test
    void quietBeginsAndEndsByItself() {
        liveUntil("10:00");
        played.duty.quiet = true;
        played.look();
        assertThat(door.now().quiet()).isTrue();
        assertThat(door.letsIn(SOMEBODY, Set.of(Role.PARTICIPANT))).isFalse();
        assertThat(door.letsIn(SOMEBODY, Set.of(Role.COUNSELLOR))).isTrue();
        assertThat(door.letsStay(Set.of(Role.PARTICIPANT))).isTrue();

        played.duty.quiet = false;
        played.look();

        assertThat(door.now().quiet()).isFalse();
    }

    @Test
    void quietByHandDoesNotEndByItself() {
        liveUntil("10:00");
        assertThat(refusal(door.quiet(SOMEBODY, true, "静かに"))).isNull();
        played.look();
        assertThat(door.now().quiet()).isTrue();

        assertThat(refusal(door.quiet(SOMEBODY, false, "もういい"))).isNull();

        assertThat(door.now().quiet()).isFalse();
    }

    @Test
    void aListenerThatFailsDoesNotKeepOthersFromHearing() {
        door.onChange(_ -> {
            throw new IllegalStateException("on purpose");
        });
        door.onChange(view -> told.add(view.state()));

        liveUntil("08:31");

        assertThat(told).containsExactly(State.SOON);
    }

    @ParameterizedTest
    @CsvSource({
        "06:00:00, PT1S",
        "08:29:59.400, PT0.6S",
        "08:59:59.400, PT0.6S",
        "18:00:00, PT1S",
    })
    void looksEverySecondAndExactlyWhenAChangeIsDue(String at, Duration expected) {
        now = tokyo("2026-11-23T" + at);

        assertThat(door.nextLook()).isEqualTo(expected);
    }

    @Test
    void theThreadTellsListenersByItself() throws Exception {
        var heard = new CompletableFuture<DoorView>();
        now = tokyo("2026-11-23T08:59:59.990");
        try (var soonOpen = new PlayedDoor(schedule, () -> now)) {
            soonOpen.door().onChange(heard::complete);
            now = tokyo("2026-11-23T09:00:00");

            soonOpen.door().start();

            assertThat(heard.get(10, TimeUnit.SECONDS).state()).isEqualTo(State.OPEN);
        }
    }

    @Test
    void aNewPlanIsToldAtOnce() throws Exception {
        var heard = new CompletableFuture<DoorView>();
        door.onChange(heard::complete);

        door.plan(
                OpeningSchedule.of(List.of(window("臨時", "2026-11-23T05:00", "2026-11-23T10:00"))));

        var opening = heard.get(10, TimeUnit.SECONDS).opening();
        assertThat(opening).isNotNull().extracting(OpeningView::name).isEqualTo("臨時");
    }

    /** Looks each time something could change, and every ten seconds. */
    private void liveUntil(String at) {
        var end = tokyo("2026-11-23T" + at);
        while (now.isBefore(end)) {
            var next = now.plus(Duration.ofSeconds(10));
            now = next.isAfter(end) ? end : next;
            played.look();
        }
        played.look();
    }

    private String lets(Role role) {
        return door.letsIn(SOMEBODY, Set.of(role)) ? "in" : "no";
    }

    static <T> @Nullable RefusalCode refusal(CompletableFuture<Outcome<T>> answer) {
        return answer.join() instanceof Outcome.Refused<T>(var why) ? why.code() : null;
    }
}
