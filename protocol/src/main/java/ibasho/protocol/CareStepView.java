package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of the protocol, as written down. */
public record CareStepView(
        CareStep step, String text, ParticipantId by, @Nullable String nickname, Instant at) {}
