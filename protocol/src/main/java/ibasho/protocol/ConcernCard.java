package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something staff should look at. Those whom it is about never get it, staff neither.
 *
 * @param category {@code null} until somebody says what it is about
 * @param line the line it is about; {@code null} for a person or for what happened outside
 * @param about whom it is about; {@code null} for what happened outside
 * @param around up to ten lines before and after, in the same circle of hearers; the card's own
 *     line in the words it had when the card was raised, though it was taken back since
 * @param voices who reported or flagged; empty for hints
 * @param times how often it was raised
 * @param lastAt when it was raised last
 * @param takenBy who looks after it now
 * @param closedHow how it ended, in the words of whoever closed it
 */
public record ConcernCard(
        ConcernId id,
        ConcernKind kind,
        ConcernUrgency urgency,
        @Nullable ConcernCategory category,
        @Nullable Long line,
        @Nullable NamedPerson about,
        List<Line> around,
        List<ConcernVoice> voices,
        int times,
        Instant at,
        Instant lastAt,
        @Nullable NamedPerson takenBy,
        @Nullable NamedPerson closedBy,
        @Nullable Instant closedAt,
        @Nullable String closedHow) {}
