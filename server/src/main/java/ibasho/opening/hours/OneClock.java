package ibasho.opening.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times that were noted while the clock was set, as the newest clock would have shown them: what
 * lies between two of them is then how long it really was. Pure.
 */
public final class OneClock {
    private OneClock() {}

    /**
     * One noted time.
     *
     * @param before what the clock showed just before it was set to {@code at}; {@code null} where
     *     it was not set
     */
    public record Reading(Instant at, @Nullable Instant before) {}

    /** By how much each of these times must be moved, in the same order. */
    public static List<Duration> shifts(List<Reading> readings) {
        var shifts = new ArrayList<Duration>();
        var shift = Duration.ZERO;
        for (var reading : readings.reversed()) {
            shifts.add(shift);
            if (reading.before() != null) {
                shift = shift.plus(Duration.between(reading.before(), reading.at()));
            }
        }
        return shifts.reversed();
    }
}
