package ibasho.opening;

import static ibasho.opening.OpeningScheduleTest.tokyo;
import static ibasho.opening.PlayedDoor.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.DoorView.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Random days at the door, compared minute by minute with {@link SlowDoor}. */
final class DoorPropertyTest {
    private static final Instant MIDNIGHT = tokyo("2026-11-23T00:00");
    private static final int LAST = 900;

    private enum Act {
        MANAGER_COMES,
        MANAGER_GOES,
        COVERED,
        NOT_COVERED,
        OPEN,
        PAUSE,
        CLOSE,
        EXTEND,
        KILL
    }

    /** Something done in one minute of the day. */
    record Deed(int minute, Act act) {}

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void theDoorDoesWhatTheSlowDoorSays(@ForAll("days") List<Deed> day) {
        var from = 300;
        var to = 540;
        var now = new Instant[] {at(0)};
        var schedule = OpeningSchedule.of(List.of(OpeningWindow.outside("きょう", at(from), at(to))));
        var record = new MemoryRecord();
        var slow = new SlowDoor(from, to);
        var deeds = day.stream().collect(Collectors.groupingBy(Deed::minute));
        var played = new PlayedDoor(schedule, () -> now[0], record);
        played.duty.manager = false;
        try {
            for (var minute = 200; minute < LAST; minute++) {
                now[0] = at(minute);
                slow.minute(minute);
                played.look();
                for (var deed : deeds.getOrDefault(minute, List.of())) {
                    if (deed.act() == Act.KILL) {
                        played = killed(played, schedule, now, record);
                    } else {
                        act(deed.act(), played, slow, minute);
                    }
                    played.look();
                    assertThat(states(played))
                            .as("%s at %s", deed.act(), minute)
                            .isEqualTo(slow.state);
                }
                assertThat(states(played)).as("minute %s", minute).isEqualTo(slow.state);
            }
            assertThat(slow.state).isEqualTo(State.CLOSED);
        } finally {
            played.close();
        }
    }

    @Provide
    Arbitrary<List<Deed>> days() {
        var minute = Arbitraries.integers().between(240, 720);
        return Combinators.combine(minute, Arbitraries.of(Act.class))
                .as(Deed::new)
                .list()
                .ofMaxSize(25)
                .map(DoorPropertyTest::withAManagerInTheMorning);
    }

    private static List<Deed> withAManagerInTheMorning(List<Deed> deeds) {
        var all = new ArrayList<>(deeds);
        all.add(new Deed(250 + deeds.size() * 4, Act.MANAGER_COMES));
        return all;
    }

    private static PlayedDoor killed(
            PlayedDoor before, OpeningSchedule schedule, Instant[] now, MemoryRecord record) {
        var after = new PlayedDoor(schedule, () -> now[0], record);
        after.duty.manager = before.duty.manager;
        after.duty.ready = before.duty.ready;
        before.forget();
        return after;
    }

    private static void act(Act act, PlayedDoor played, SlowDoor slow, int minute) {
        var door = played.door();
        switch (act) {
            case MANAGER_COMES, MANAGER_GOES -> {
                played.duty.manager = act == Act.MANAGER_COMES;
                slow.manager = played.duty.manager;
                slow.settle(minute);
            }
            case COVERED, NOT_COVERED -> {
                played.duty.ready = act == Act.COVERED;
                slow.ready = played.duty.ready;
                slow.settle(minute);
            }
            case OPEN -> {
                door.open(SOMEBODY, "ひらく").join();
                slow.open(minute);
            }
            case PAUSE -> {
                door.pause(SOMEBODY, "休み").join();
                slow.pause();
            }
            case CLOSE -> {
                door.shut(SOMEBODY, "きょうはここまで").join();
                slow.close();
            }
            case EXTEND -> {
                door.extend(SOMEBODY, Duration.ofMinutes(30), "もう少し").join();
                slow.extend(minute);
            }
            case KILL -> throw new IllegalArgumentException("act: KILL (expected: another)");
        }
    }

    private static State states(PlayedDoor played) {
        return played.door().now().state();
    }

    private static Instant at(int minute) {
        return MIDNIGHT.plus(Duration.ofMinutes(minute));
    }
}
