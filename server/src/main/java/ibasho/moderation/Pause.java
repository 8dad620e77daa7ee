package ibasho.moderation;

import ibasho.protocol.ConcernCategory;
import ibasho.protocol.PauseView;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * お休み of one person's words.
 *
 * @param from when it was asked for
 * @param textUntil {@code null} if writing goes on
 * @param voiceUntil {@code null} if the voice goes on
 */
record Pause(
        Instant from,
        @Nullable Instant textUntil,
        @Nullable Instant voiceUntil,
        ConcernCategory category) {
    /** A clock set back further than this would make a pause longer than was said: it ends. */
    private static final Duration CLOCK_SET_BACK = Duration.ofMinutes(1);

    /** How long writing still rests; {@code null} if it does not. */
    @Nullable Duration textLeft(Instant now) {
        return left(textUntil, now);
    }

    @Nullable Duration voiceLeft(Instant now) {
        return left(voiceUntil, now);
    }

    boolean isOver(Instant now) {
        return textLeft(now) == null && voiceLeft(now) == null;
    }

    /** As the person sees it; {@code null} when it is over. */
    @Nullable PauseView view(Instant now) {
        return isOver(now)
                ? null
                : new PauseView(
                        textLeft(now) == null ? null : textUntil,
                        voiceLeft(now) == null ? null : voiceUntil,
                        category);
    }

    private @Nullable Duration left(@Nullable Instant until, Instant now) {
        return until == null || !now.isBefore(until) || now.isBefore(from.minus(CLOCK_SET_BACK))
                ? null
                : Duration.between(now, until);
    }
}
