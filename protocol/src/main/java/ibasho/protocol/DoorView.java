package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The door, by the server's clock.
 *
 * @param name name of the opening that is on or next
 * @param opensAt when the present or next opening begins; {@code null} if none is planned
 * @param closesAt when it ends
 */
public record DoorView(
        State state, @Nullable String name, @Nullable Instant opensAt, @Nullable Instant closesAt) {

    /** What the door is like. */
    public enum State {
        CLOSED,
        /** Within 30 minutes of opening; staff may be inside (room-02). */
        SOON,
        OPEN,
        /** The last 30 minutes. */
        CLOSING
    }
}
