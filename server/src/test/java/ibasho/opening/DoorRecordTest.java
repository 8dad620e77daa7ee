package ibasho.opening;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.DoorEntry.Kind;
import ibasho.opening.hours.DoorEvent;
import ibasho.protocol.OpeningId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the book of hours hears of the door. */
final class DoorRecordTest {
    private static final OpeningId OPENING = new OpeningId("tuesday");
    private static final Instant ONE = Instant.parse("2026-11-24T04:00:00Z");

    @Test
    void whatMattersForHoursIsToldWithItsReason() {
        var entries =
                List.of(
                        entry(-30, Kind.SOON, null),
                        entry(0, Kind.OPENED, null),
                        new DoorEntry(OPENING, at(60), Kind.PAUSED, null, "避難訓練", null),
                        entry(70, Kind.RESUMED, null),
                        entry(80, Kind.QUIET_ON, null),
                        entry(90, Kind.QUIET_OFF, null),
                        entry(100, Kind.EXTENDED, at(250)),
                        entry(210, Kind.CLOSING, null),
                        entry(240, Kind.GRACE, null),
                        entry(250, Kind.CLOSED, null));

        assertThat(DoorRecord.events(entries))
                .containsExactly(
                        event(0, DoorEvent.Kind.OPENED),
                        new DoorEvent(OPENING, at(60), DoorEvent.Kind.PAUSED, "避難訓練"),
                        event(70, DoorEvent.Kind.RESUMED),
                        event(80, DoorEvent.Kind.QUIETED),
                        event(90, DoorEvent.Kind.CALMED),
                        event(240, DoorEvent.Kind.GRACE),
                        event(250, DoorEvent.Kind.CLOSED));
    }

    @Test
    void aGapIsALossAndAReturn() {
        var entries = List.of(entry(0, Kind.OPENED, null), entry(67, Kind.INTERRUPTED, at(60)));

        assertThat(DoorRecord.events(entries))
                .containsExactly(
                        event(0, DoorEvent.Kind.OPENED),
                        event(60, DoorEvent.Kind.LOST),
                        event(67, DoorEvent.Kind.BACK));
    }

    @Test
    void aClockThatWasSetLeavesStretchesAsLongAsTheyWere() {
        var entries =
                List.of(
                        entry(0, Kind.OPENED, null),
                        entry(30, Kind.PAUSED, null),
                        entry(40 + 60, Kind.CLOCK_STEPPED, at(40)),
                        entry(50 + 60, Kind.RESUMED, null),
                        entry(70, Kind.CLOCK_STEPPED, at(70 + 60)),
                        entry(240, Kind.CLOSED, null));

        assertThat(DoorRecord.events(entries))
                .containsExactly(
                        event(0, DoorEvent.Kind.OPENED),
                        event(30, DoorEvent.Kind.PAUSED),
                        event(50, DoorEvent.Kind.RESUMED),
                        event(240, DoorEvent.Kind.CLOSED));
    }

    private static DoorEntry entry(long minute, Kind kind, @Nullable Instant other) {
        return new DoorEntry(OPENING, at(minute), kind, null, "", other);
    }

    private static DoorEvent event(long minute, DoorEvent.Kind kind) {
        return new DoorEvent(OPENING, at(minute), kind, null);
    }

    private static Instant at(long minute) {
        return ONE.plus(Duration.ofMinutes(minute));
    }
}
