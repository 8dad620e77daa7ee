package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One word of the back line of staff. */
public record BackWord(
        long seq,
        BackKind kind,
        ParticipantId by,
        @Nullable String nickname,
        Instant at,
        String text) {}
