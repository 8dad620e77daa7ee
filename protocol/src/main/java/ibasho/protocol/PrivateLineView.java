package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line in the list of staff.
 *
 * @param waiting the last word is the person's
 */
public record PrivateLineView(
        ParticipantId person, @Nullable String nickname, Instant lastAt, boolean waiting) {}
