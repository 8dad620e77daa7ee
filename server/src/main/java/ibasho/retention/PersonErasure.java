package ibasho.retention;

import ibasho.protocol.ErasedKind;
import ibasho.protocol.ErasureId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The erasing of one person, asked, agreed or done.
 *
 * @param why empty once it is done
 * @param agreedBy {@code null} while it waits for a second person
 * @param due from then on it is done; {@code null} until agreed
 */
public record PersonErasure(
        ErasureId id,
        ParticipantId person,
        String reference,
        String why,
        ParticipantId askedBy,
        Instant askedAt,
        @Nullable ParticipantId agreedBy,
        @Nullable Instant due,
        @Nullable Instant erasedAt,
        Map<ErasedKind, Long> pieces) {
    /** Copies the map. */
    public PersonErasure {
        pieces = Map.copyOf(pieces);
    }
}
