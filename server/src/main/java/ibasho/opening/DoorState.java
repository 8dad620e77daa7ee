package ibasho.opening;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.DoorView.State;
import java.time.Instant;

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
                : notOpened(window, history, now);
    }

    /** When it ends, an extension counted in. */
    static Instant end(OpeningWindow window, DoorHistory history) {
        var extended = history.extendedTo();
        return extended == null ? window.to() : extended;
    }

    private static State notOpened(OpeningWindow window, DoorHistory history, Instant now) {
        if (now.isBefore(window.from().minus(DoorTimes.PREPARATION))
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
        return now.isBefore(end.minus(DoorTimes.LAST_CALL)) ? State.OPEN : State.CLOSING;
    }
}
