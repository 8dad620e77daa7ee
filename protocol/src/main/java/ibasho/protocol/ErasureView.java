package ibasho.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The erasing of one person (case-05): asked by one, agreed to by another; when done, what the
 * certificate says.
 *
 * @param reference as on the paper file
 * @param why empty once it is done: it goes with the person
 * @param agreedBy {@code null} while it waits for a second person
 * @param dueOn the day in Japan from which on it is done; until then it can be stopped
 * @param pieces empty until it is done
 */
public record ErasureView(
        ErasureId id,
        ParticipantId person,
        String reference,
        String why,
        ParticipantId askedBy,
        Instant askedAt,
        @Nullable ParticipantId agreedBy,
        @Nullable LocalDate dueOn,
        @Nullable Instant erasedAt,
        List<ErasedPieces> pieces) {}
