package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the day's log: who did what to whom, and why. For staff only.
 *
 * @param byName 呼び名 now; {@code null} if that person has none any more
 * @param hat under which it was done; {@code null} for a decision made off duty
 * @param person whom it was about; {@code null} when it was about the whole room
 * @param line the line it was about, with its words even while it is hidden
 * @param minutes of a pause
 */
public record StepView(
        StepId id,
        Instant at,
        ParticipantId by,
        @Nullable String byName,
        @Nullable Hat hat,
        SteerStep step,
        @Nullable ConcernCategory category,
        @Nullable ParticipantId person,
        @Nullable String personName,
        @Nullable Line line,
        @Nullable Integer minutes,
        String why,
        List<StepOutcome> outcomes) {}
