package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two people who had better not meet; for staff alone.
 *
 * @param together both are inside now
 */
public record PairView(
        PairId id,
        ParticipantId first,
        @Nullable String firstName,
        ParticipantId second,
        @Nullable String secondName,
        String why,
        @Nullable String byName,
        Instant at,
        boolean together) {}
