package ibasho.opening;

import static ibasho.opening.OpeningScheduleTest.tokyo;
import static ibasho.opening.OpeningScheduleTest.window;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.DoorView;
import ibasho.protocol.DoorView.State;
import ibasho.protocol.OpeningView;
import ibasho.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoorTest {
    private final OpeningSchedule schedule =
            OpeningSchedule.of(List.of(window("月曜", "2026-11-23T09:00", "2026-11-23T17:00")));
    private volatile Instant now = tokyo("2026-11-23T06:00");
    private final Door door = new Door(schedule, () -> now);
    private final List<State> told = new ArrayList<>();

    @AfterEach
    void stop() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource({
        // at, participant, support worker, manager, bridge worker, counsellor, tech, officer
        "08:29, no, no, no, no, no, no, no",
        "08:30, no, in, in, in, no, no, no",
        "09:00, in, in, in, in, in, in, no",
        "16:45, in, in, in, in, in, in, no",
        "17:00, no, no, no, no, no, no, no",
    })
    void letsInByRoleAndClock(
            String at, String p, String w, String m, String l, String c, String t, String k) {
        now = tokyo("2026-11-23T" + at);

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
    void onlyHostsStayAfterClosing() {
        now = tokyo("2026-11-23T17:00");

        assertThat(door.letsStay(Set.of(Role.PARTICIPANT))).isFalse();
        assertThat(door.letsStay(Set.of(Role.COUNSELLOR))).isFalse();
        assertThat(door.letsStay(Set.of(Role.MANAGER))).isTrue();
        assertThat(door.letsStay(Set.of(Role.PARTICIPANT, Role.SUPPORT_WORKER))).isTrue();
    }

    @Test
    void nobodyWithoutARoleComesIn() {
        now = tokyo("2026-11-23T12:00");

        assertThat(door.letsIn(Set.of())).isFalse();
        assertThat(door.letsIn(Set.of(Role.SYSADMIN, Role.EXPERT))).isFalse();
    }

    @Test
    void tellsEachChangeOnceAlsoWhenTheClockIsSetBack() {
        door.onChange(view -> told.add(view.state()));

        for (var at : List.of("08:31", "08:40", "09:00", "16:30", "17:00", "08:45", "17:01")) {
            now = tokyo("2026-11-23T" + at);
            door.look();
            door.look();
        }

        assertThat(told)
                .containsExactly(
                        State.SOON,
                        State.OPEN,
                        State.CLOSING,
                        State.CLOSED,
                        State.SOON,
                        State.CLOSED);
    }

    @Test
    void aListenerThatFailsDoesNotKeepOthersFromHearing() {
        door.onChange(_ -> {
            throw new IllegalStateException("on purpose");
        });
        door.onChange(view -> told.add(view.state()));
        now = tokyo("2026-11-23T12:00");

        door.look();

        assertThat(told).containsExactly(State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "06:00:00, PT30S",
        "08:28:00, PT30S",
        "08:29:01, PT1S",
        "08:59:59.400, PT0.6S",
        "12:00:00, PT30S",
        "16:59:30, PT1S",
        "18:00:00, PT30S",
    })
    void looksMoreOftenNearAChange(String at, Duration expected) {
        now = tokyo("2026-11-23T" + at);

        assertThat(door.nextLook()).isEqualTo(expected);
    }

    @Test
    void theTimerTellsListenersByItself() throws Exception {
        var heard = new CompletableFuture<DoorView>();
        now = tokyo("2026-11-23T08:59:59.990");
        try (var soonOpen = new Door(schedule, () -> now)) {
            soonOpen.onChange(heard::complete);
            now = tokyo("2026-11-23T09:00:00");

            soonOpen.start();

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

    private String lets(Role role) {
        return door.letsIn(Set.of(role)) ? "in" : "no";
    }
}
