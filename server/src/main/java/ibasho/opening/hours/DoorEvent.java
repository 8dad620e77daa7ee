package ibasho.opening.hours;

import ibasho.protocol.OpeningId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to the door in an opening.
 *
 * @param reason as it was given, if one was
 */
public record DoorEvent(OpeningId opening, Instant at, Kind kind, @Nullable String reason) {
    /** What happened. */
    public enum Kind {
        /** Participants may come in. */
        OPENED,
        /** Paused by hand. */
        PAUSED,
        /** Goes on after a pause. */
        RESUMED,
        /** 静かな場 begins. */
        QUIETED,
        /** 静かな場 ends. */
        CALMED,
        /** The room's own time is over; a consultation that runs may finish. */
        GRACE,
        /** Closed. */
        CLOSED,
        /** The server was last alive. */
        LOST,
        /** The server is back. */
        BACK
    }
}
