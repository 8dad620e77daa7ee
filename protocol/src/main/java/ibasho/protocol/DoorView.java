package ibasho.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The door, by the server's clock.
 *
 * @param quiet 静かな場 lies over the opening: nobody new comes in, words arrive slowly; whoever is
 *     inside stays
 * @param closesIn in how many minutes it closes, as it was last said (30, 10, 5, or as the operator
 *     set it): the view changes once for each of them; {@code null} unless {@code CLOSING}
 * @param opening the opening that this state speaks of; {@code null} when closed
 * @param next the opening after that, or {@code null} if none is planned
 * @param note one kind public line, such as why a date was cancelled
 */
public record DoorView(
        State state,
        boolean quiet,
        @Nullable Integer closesIn,
        @Nullable OpeningView opening,
        @Nullable OpeningView next,
        @Nullable String note) {

    /** What the door is like. */
    public enum State {
        CLOSED,
        /** Within half an hour of opening, or as set; staff may be inside (room-02). */
        SOON,
        /** The time has come, and no 管理者 is on duty yet (M-3.2.ア-1). */
        WAITING,
        OPEN,
        /** By hand: nobody new, those inside keep their seats and writing rests. */
        PAUSED,
        /** The last half hour, or as set. */
        CLOSING,
        /** The time is over: nobody new; a running consultation may finish. */
        GRACE
    }
}
