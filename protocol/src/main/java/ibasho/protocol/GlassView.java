package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who opened whose page of the ledger, and why; without anything of what stands there.
 *
 * @param found whether anything stood there
 * @param confirmedBy a second person has read of it, and asked what needed asking
 */
public record GlassView(
        GlassId id,
        ParticipantId person,
        @Nullable String nickname,
        ParticipantId by,
        @Nullable String byName,
        Instant at,
        String why,
        boolean found,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {}
