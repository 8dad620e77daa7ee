package ibasho.store;

import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stored entry, as {@link AuditEntry} says it.
 *
 * @param seq its place in the chain
 */
public record AuditRow(
        long seq,
        Instant at,
        @Nullable ParticipantId by,
        String act,
        @Nullable String about,
        Map<String, String> details) {}
