package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time within an opening.
 *
 * @param reason what was noted when it began, if anything
 */
public record HoursSpan(Stretch kind, Instant from, Instant to, @Nullable String reason) {
    /** What the time was. */
    public enum Stretch {
        /** The door was open. */
        OPEN,
        /** Paused by hand. */
        PAUSED,
        /** The server was not there. */
        INTERRUPTED,
        /** 静かな場. */
        QUIET,
        /** The room's own time is over, a consultation may finish. */
        GRACE,
        /** Open, and no 管理者 on duty. */
        WITHOUT_MANAGER
    }
}
