package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a case was closed. */
public record CareEnding(
        CareLevel level, String how, ParticipantId by, @Nullable String nickname, Instant at) {}
