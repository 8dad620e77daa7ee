package ibasho.opening;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.OpeningId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All planned openings, in order, none touching another's time. Immutable, thread-safe; every
 * answer is a pure function of the instant asked about.
 */
public final class OpeningSchedule {
    private final List<OpeningWindow> windows;

    private OpeningSchedule(List<OpeningWindow> windows) {
        this.windows = windows;
    }

    /**
     * Takes the windows in any order.
     *
     * @throws IllegalArgumentException naming both windows if two of them overlap
     */
    public static OpeningSchedule of(List<OpeningWindow> windows) {
        var ordered = windows.stream().sorted(Comparator.comparing(OpeningWindow::from)).toList();
        for (var i = 1; i < ordered.size(); i++) {
            refuseOverlap(ordered.get(i - 1), ordered.get(i));
        }
        return new OpeningSchedule(ordered);
    }

    /** All of them, earliest first. */
    public List<OpeningWindow> windows() {
        return windows;
    }

    /** The opening of this id, or {@code null} if it is not planned. */
    public @Nullable OpeningWindow find(OpeningId id) {
        for (var window : windows) {
            if (window.id().equals(id)) {
                return window;
            }
        }
        return null;
    }

    /**
     * When the opening that is on, being prepared, or was the last began, preparation included.
     * Staff on duty read from here on (room-11).
     *
     * @param soon how long it is prepared
     * @return {@code null} before the first opening
     */
    public @Nullable Instant startOfOpeningAt(Instant now, Duration soon) {
        return windows.reversed().stream()
                .map(window -> window.from().minus(soon))
                .filter(start -> !start.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    private static void refuseOverlap(OpeningWindow earlier, OpeningWindow later) {
        if (later.from().isBefore(earlier.to())) {
            throw new IllegalArgumentException(
                    "opening \""
                            + later.name()
                            + "\" from: "
                            + OpeningWindow.local(later.from())
                            + " (expected: not before \""
                            + earlier.name()
                            + "\" closes at "
                            + OpeningWindow.local(earlier.to())
                            + ")");
        }
    }
}
