package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * お休み of one's own words; seeing and talking to staff stay possible.
 *
 * @param textUntil until when nothing can be written; {@code null} if writing goes on as usual
 * @param voiceUntil the same for the voice
 * @param category what it was about, for a kind sentence of explanation
 */
public record PauseView(
        @Nullable Instant textUntil, @Nullable Instant voiceUntil, ConcernCategory category) {}
