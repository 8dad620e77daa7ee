package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why somebody on そっと was spoken to first; for staff alone. */
public record QuietReasonView(
        ParticipantId by, @Nullable String nickname, Instant at, String reason) {}
