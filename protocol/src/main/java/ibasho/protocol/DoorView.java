package ibasho.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The door, by the server's clock.
 *
 * @param quiet 静かな場 lies over the opening: nobody new comes in, words arrive slowly; whoever is
 *     inside stays
 * @param opening the opening that this state speaks of; {@code null} when closed
 * @param next the opening after that, or {@code null} if none is planned
 * @param note one kind public line, such as why a date was cancelled
 */
public record DoorView(
        State state,
        boolean quiet,
        @Nullable OpeningView opening,
        @Nullable OpeningView next,
        @Nullable String note) {

    /** What the door is like. */
    public enum State {
        CLOSED,
        /** Within 30 minutes of opening; staff may be inside (room-02). */
        SOON,
        /** The time has come, and no 管理者 is on duty yet (M-3.2.ア-1). */
        WAITING,
        OPEN,
        /** By hand: nobody new, those inside keep their seats and writing rests. */
        PAUSED,
        /** The last 30 minutes. */
        CLOSING,
        /** The time is over: nobody new; a running consultation may finish. */
        GRACE
    }
}
