package ibasho.opening;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.DoorView;
import ibasho.protocol.DoorView.State;
import ibasho.protocol.OpeningView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All planned openings, in order, none touching another's time. Immutable, thread-safe; every
 * answer is a pure function of the instant asked about.
 */
public final class OpeningSchedule {
    /** How long before an opening 管理者 and 支援員 may come in (room-02). */
    public static final Duration PREPARATION = Duration.ofMinutes(30);

    /** How long before the end the door says that it will close. */
    public static final Duration LAST_CALL = Duration.ofMinutes(30);

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

    /** What the door is like at {@code now}, with the opening that is on, or else the next one. */
    public DoorView doorAt(Instant now) {
        var window = onOrNextAt(now);
        if (window == null) {
            return new DoorView(State.CLOSED, false, null, null, null);
        }
        var state = stateAt(now, window);
        return state == State.CLOSED
                ? new DoorView(state, false, null, view(window), null)
                : new DoorView(state, false, view(window), view(after(window)), null);
    }

    private @Nullable OpeningWindow after(OpeningWindow window) {
        var next = windows.indexOf(window) + 1;
        return next < windows.size() ? windows.get(next) : null;
    }

    private static @Nullable OpeningView view(@Nullable OpeningWindow window) {
        return window == null ? null : window.view();
    }

    /** The first instant after {@code now} at which {@link #doorAt} may answer otherwise. */
    public Optional<Instant> nextChangeAfter(Instant now) {
        return windows.stream()
                .filter(window -> window.to().isAfter(now))
                .flatMap(OpeningSchedule::changes)
                .filter(change -> change.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /**
     * When the opening that is on, being prepared, or was the last began, preparation included.
     * Staff on duty read from here on (room-11).
     *
     * @return {@code null} before the first opening
     */
    public @Nullable Instant startOfOpeningAt(Instant now) {
        return windows.reversed().stream()
                .map(window -> window.from().minus(PREPARATION))
                .filter(start -> !start.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    private @Nullable OpeningWindow onOrNextAt(Instant now) {
        return windows.stream().filter(window -> window.to().isAfter(now)).findFirst().orElse(null);
    }

    private static State stateAt(Instant now, OpeningWindow window) {
        if (window.isOnAt(now)) {
            return now.isBefore(window.to().minus(LAST_CALL)) ? State.OPEN : State.CLOSING;
        }
        return now.isBefore(window.from().minus(PREPARATION)) ? State.CLOSED : State.SOON;
    }

    private static Stream<Instant> changes(OpeningWindow window) {
        return Stream.of(
                window.from().minus(PREPARATION),
                window.from(),
                window.to().minus(LAST_CALL),
                window.to());
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
