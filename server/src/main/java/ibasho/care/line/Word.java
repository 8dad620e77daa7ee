package ibasho.care.line;

import ibasho.protocol.NoteTemplate;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One word of a private line as it lies in the store.
 *
 * @param person whose line it is
 * @param quietReason why somebody on そっと was spoken to first
 */
public record Word(
        long seq,
        SpaceId space,
        ParticipantId person,
        ParticipantId by,
        boolean fromStaff,
        Instant at,
        String text,
        @Nullable NoteTemplate template,
        @Nullable String quietReason) {}
