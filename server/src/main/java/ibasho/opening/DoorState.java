package ibasho.opening;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.DoorView.State;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The state machine of the door: a pure function of the plan, the stored history and the clock. A
 * step of the clock never takes anybody out: what was opened stays open before its time too, and
 * the time of grace is counted from when it began.
 */
final class DoorState {
    private DoorState() {}

    /** The state of one opening. */
    static State at(OpeningWindow window, DoorHistory history, DoorTimes times, Instant now) {
        if (history.closed()) {
            return State.CLOSED;
        }
        var over = history.overSince();
        if (over != null) {
            return now.isBefore(over.plus(times.grace())) ? State.GRACE : State.CLOSED;
        }
        return history.opened()
                ? opened(end(window, history), history, times, now)
                : notOpened(window, history, times, now);
    }

    /** When it ends, an extension counted in. */
    static Instant end(OpeningWindow window, DoorHistory history) {
        var extended = history.extendedTo();
        return extended == null ? window.to() : extended;
    }

    /** The instants at which the clock may change the door, in no order. */
    static Stream<Instant> changes(OpeningWindow window, DoorHistory history, DoorTimes times) {
        var end = end(window, history);
        var over = history.overSince();
        return Stream.concat(
                times.notices().stream().map(end::minus),
                Stream.of(
                        window.from().minus(times.soon()),
                        window.from(),
                        end,
                        (over == null ? end : over).plus(times.grace())));
    }

    private static State notOpened(
            OpeningWindow window, DoorHistory history, DoorTimes times, Instant now) {
        if (now.isBefore(window.from().minus(times.soon()))
                || !now.isBefore(end(window, history))) {
            return State.CLOSED;
        }
        return now.isBefore(window.from()) ? State.SOON : State.WAITING;
    }

    private static State opened(Instant end, DoorHistory history, DoorTimes times, Instant now) {
        if (!now.isBefore(end)) {
            return now.isBefore(end.plus(times.grace())) ? State.GRACE : State.CLOSED;
        }
        if (history.paused()) {
            return State.PAUSED;
        }
        return now.isBefore(end.minus(times.closing())) ? State.OPEN : State.CLOSING;
    }
}
