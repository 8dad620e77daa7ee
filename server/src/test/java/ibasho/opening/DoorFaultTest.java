package ibasho.opening;

import static ibasho.opening.DoorTest.refusal;
import static ibasho.opening.OpeningScheduleTest.tokyo;
import static ibasho.opening.OpeningScheduleTest.window;
import static ibasho.opening.PlayedDoor.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.protocol.DoorView.State;
import ibasho.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that are set, processes that are killed, hosts that move to another time zone. */
final class DoorFaultTest {
    private static final Set<Role> PARTICIPANT = Set.of(Role.PARTICIPANT);

    private final OpeningSchedule schedule =
            OpeningSchedule.of(List.of(window("月曜", "2026-11-23T09:00", "2026-11-23T17:00")));
    private final MemoryRecord record = new MemoryRecord();
    private volatile Instant now = tokyo("2026-11-23T08:00");
    private PlayedDoor played = new PlayedDoor(schedule, () -> now, record);

    @AfterEach
    void stop() {
        played.close();
    }

    @ParameterizedTest
    @CsvSource({"09:30, -60", "12:00, -60", "12:00, 60", "16:10, -60", "09:00, -60"})
    void aClockSetByAnHourWhileOpenPutsNobodyOut(String at, int minutes) {
        liveUntil(at);

        setClockBy(Duration.ofMinutes(minutes));

        assertThat(played.look().state()).isEqualTo(State.OPEN);
        assertThat(played.door().letsStay(PARTICIPANT)).isTrue();
        assertThat(record.entries.getLast())
                .extracting(DoorEntry::kind, DoorEntry::at, DoorEntry::other)
                .containsExactly(
                        DoorEntry.Kind.CLOCK_STEPPED, now, now.minus(Duration.ofMinutes(minutes)));
    }

    @Test
    void aClockThatLeapsOverTheEndGivesTheWholeTimeOfGrace() {
        liveUntil("16:40");

        setClockBy(Duration.ofHours(1));

        assertThat(played.look().state()).isEqualTo(State.GRACE);
        liveUntil("17:49");
        assertThat(played.look().state()).isEqualTo(State.GRACE);
        liveUntil("17:51");
        assertThat(played.look().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aClockThatLeaptOverTheEndAndBackLeavesEverythingAsItWas() {
        liveUntil("16:00");
        setClockBy(Duration.ofHours(2));
        assertThat(played.look().state()).isEqualTo(State.GRACE);

        setClockBy(Duration.ofHours(-2));

        assertThat(played.look().state()).isEqualTo(State.OPEN);
        assertThat(played.door().letsStay(PARTICIPANT)).isTrue();
        assertThat(record.kinds())
                .endsWith(
                        DoorEntry.Kind.GRACE, DoorEntry.Kind.CLOCK_STEPPED, DoorEntry.Kind.OPENED);
    }

    @Test
    void whatAFastClockClosedOpensAgainOnceSomebodyAnswersForIt() {
        liveUntil("15:00");
        setClockBy(Duration.ofHours(2));
        played.look();
        liveUntil("17:30");
        assertThat(played.look().state()).isEqualTo(State.CLOSED);
        played.duty.manager = false;

        setClockBy(Duration.ofHours(-2));

        assertThat(played.look().state()).isEqualTo(State.WAITING);
        assertThat(record.kinds())
                .endsWith(
                        DoorEntry.Kind.CLOSED,
                        DoorEntry.Kind.CLOCK_STEPPED,
                        DoorEntry.Kind.REOPENED,
                        DoorEntry.Kind.WAITING);
        played.duty.manager = true;
        assertThat(played.look().state()).isEqualTo(State.OPEN);
        liveUntil("17:00");
        assertThat(played.look().state()).isEqualTo(State.GRACE);
    }

    @Test
    void whatAFastClockClosedOpensAgainAfterARestartToo() {
        liveUntil("15:00");
        setClockBy(Duration.ofHours(2));
        played.look();
        liveUntil("17:30");
        played.look();

        killFor(Duration.ofMinutes(1).minusHours(2));

        assertThat(played.look().state()).isEqualTo(State.OPEN);
        assertThat(record.kinds()).contains(DoorEntry.Kind.REOPENED);
    }

    @Test
    void whatSomebodyClosedStaysClosedWhateverTheClockDoes() {
        liveUntil("15:00");
        assertThat(refusal(played.door().shut(SOMEBODY, "停電"))).isNull();
        liveUntil("15:15");
        assertThat(played.look().state()).isEqualTo(State.CLOSED);

        setClockBy(Duration.ofHours(-1));

        assertThat(played.look().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void nothingOpensAgainForLessThanTwoMinutes() {
        liveUntil("17:00");

        setClockBy(Duration.ofSeconds(-90));

        assertThat(played.look().state()).isEqualTo(State.GRACE);
    }

    @Test
    void aClockSetBackWhilePreparingPreparesAgain() {
        liveUntil("08:40");

        setClockBy(Duration.ofHours(-1));

        assertThat(played.look().state()).isEqualTo(State.CLOSED);
        liveUntil("09:00");
        assertThat(played.look().state()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        // killed in, back after minutes, state then
        "08:40, 5, SOON",
        "08:40, 30, OPEN",
        "12:00, 5, OPEN",
        "16:20, 15, CLOSING",
        "16:40, 5, CLOSING",
        "16:58, 5, GRACE",
        "17:03, 5, GRACE",
        "17:03, 20, CLOSED",
        "12:00, 600, CLOSED",
    })
    void comesBackInTheRightStateAndNamesTheGap(String at, int minutes, State state) {
        liveUntil(at);
        var alive = record.alive;

        killFor(Duration.ofMinutes(minutes));

        assertThat(played.look().state()).isEqualTo(state);
        assertThat(record.entries)
                .filteredOn(entry -> entry.kind() == DoorEntry.Kind.INTERRUPTED)
                .extracting(DoorEntry::at, DoorEntry::other)
                .containsExactly(tuple(now, alive));
        assertThat(Duration.between(alive, tokyo("2026-11-23T" + at)))
                .isLessThanOrEqualTo(DoorTimes.USUAL.heartbeat());
    }

    @Test
    void comesBackWaitingPausedAndQuiet() {
        played.duty.manager = false;
        liveUntil("09:10");
        killFor(Duration.ofMinutes(1));
        played.duty.manager = false;
        assertThat(played.look().state()).isEqualTo(State.WAITING);
        played.duty.manager = true;
        played.look();
        assertThat(refusal(played.door().pause(SOMEBODY, "停電"))).isNull();
        killFor(Duration.ofMinutes(1));
        assertThat(played.look().state()).isEqualTo(State.PAUSED);
        assertThat(refusal(played.door().open(SOMEBODY, ""))).isNull();
        assertThat(refusal(played.door().quiet(SOMEBODY, true, "静かに"))).isNull();

        killFor(Duration.ofMinutes(1));

        assertThat(played.look().quiet()).isTrue();
        assertThat(played.look().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aProcessThatStoodStillNamesThatGapToo() {
        liveUntil("12:00");
        var before = now;

        now = now.plus(Duration.ofMinutes(3));
        played.look();

        assertThat(record.entries.getLast())
                .isEqualTo(
                        DoorEntry.since(
                                schedule.windows().getFirst().id(),
                                now,
                                DoorEntry.Kind.INTERRUPTED,
                                before));
    }

    @ParameterizedTest
    @CsvSource({"America/Los_Angeles", "Pacific/Kiritimati", "UTC"})
    void theTimeZoneOfTheHostHasNoSay(String zone) {
        var usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            liveUntil("09:00");

            assertThat(played.look().state()).isEqualTo(State.OPEN);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private void setClockBy(Duration step) {
        now = now.plusSeconds(1).plus(step);
        played.wallClockWasSetBy(step);
    }

    private void killFor(Duration time) {
        played.forget();
        now = now.plus(time);
        played = new PlayedDoor(schedule, () -> now, record);
    }

    private void liveUntil(String at) {
        var end = tokyo("2026-11-23T" + at);
        while (now.isBefore(end)) {
            var next = now.plus(Duration.ofSeconds(10));
            now = next.isAfter(end) ? end : next;
            played.look();
        }
        played.look();
    }
}
