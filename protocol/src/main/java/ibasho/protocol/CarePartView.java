package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who has a part in a case, since when. */
public record CarePartView(ParticipantId who, @Nullable String nickname, Instant at) {}
