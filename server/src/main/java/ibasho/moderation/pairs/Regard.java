package ibasho.moderation.pairs;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.RegardId;
import java.time.Instant;

/**
 * One 配慮してほしいこと.
 *
 * @param own in the person's own words
 */
public record Regard(
        RegardId id,
        ParticipantId person,
        ParticipantId by,
        boolean own,
        Instant at,
        String words) {}
