package ibasho.care;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody who pressed つらい waited for somebody beside them.
 *
 * @param since the first press that nobody had answered, or when whoever was beside them had to go
 * @param until {@code null} while it lasts
 */
public record Wait(Instant since, @Nullable Instant until, End end) {
    /** How it ended. */
    public enum End {
        /** Somebody came. */
        ANSWERED,
        /** The person took the call back first. */
        TAKEN_BACK,
        /** The case was closed without anybody beside the person. */
        CLOSED,
        /** Not yet. */
        LASTS
    }

    /** How long it took until somebody came; {@code null} if nobody did. */
    public @Nullable Duration answeredAfter() {
        return until == null || end != End.ANSWERED ? null : Duration.between(since, until);
    }
}
