package ibasho.moderation.concern;

import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernId;
import ibasho.protocol.ConcernKind;
import ibasho.protocol.ConcernUrgency;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is kept.
 *
 * @param words the sequence of the wording it is about
 * @param raisedBy the first voice; {@code null} for a hint
 * @param voices who pressed and what they added, oldest first
 */
public record Card(
        ConcernId id,
        ConcernKind kind,
        ConcernUrgency urgency,
        @Nullable ConcernCategory category,
        @Nullable Long line,
        @Nullable Long words,
        @Nullable ParticipantId about,
        @Nullable ParticipantId raisedBy,
        int times,
        Instant raisedAt,
        Instant lastAt,
        @Nullable ParticipantId takenBy,
        @Nullable ParticipantId closedBy,
        @Nullable Instant closedAt,
        @Nullable String closedHow,
        List<Voice> voices) {
    /** One press; {@code line} only where it is another than the card's. */
    public record Voice(ParticipantId by, String text, @Nullable Long line, Instant at) {}

    /** Whether staff still have to look at it. */
    public boolean isOpen() {
        return closedAt == null;
    }
}
