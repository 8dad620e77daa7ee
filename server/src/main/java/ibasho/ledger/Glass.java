package ibasho.ledger;

import ibasho.protocol.GlassId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One opening of the ledger in danger of life.
 *
 * @param found whether anything stood there
 * @param confirmedBy the second person who read of it
 */
public record Glass(
        GlassId id,
        SpaceId space,
        ParticipantId person,
        ParticipantId by,
        Instant at,
        String why,
        boolean found,
        @Nullable ParticipantId confirmedBy,
        @Nullable Instant confirmedAt) {}
