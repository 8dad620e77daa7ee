package ibasho.moderation;

import ibasho.protocol.ConcernCategory;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import ibasho.protocol.StepOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the day's log: who did what to whom, under which hat, and why.
 *
 * @param person {@code null} when it is about the whole room
 * @param line the line it is about
 * @param minutes of a pause
 * @param outcomes what was written later, oldest first
 */
public record Step(
        StepId id,
        Instant at,
        ParticipantId by,
        @Nullable Hat hat,
        SteerStep kind,
        @Nullable ConcernCategory category,
        @Nullable ParticipantId person,
        @Nullable Long line,
        @Nullable Integer minutes,
        String why,
        List<StepOutcome> outcomes) {
    /** The same, lasting so long. */
    public Step lasting(int howManyMinutes) {
        return new Step(
                id, at, by, hat, kind, category, person, line, howManyMinutes, why, outcomes);
    }

    /** The same, about this line. */
    public Step of(@Nullable Long thatLine) {
        return new Step(id, at, by, hat, kind, category, person, thatLine, minutes, why, outcomes);
    }

    Step with(List<StepOutcome> written) {
        return new Step(id, at, by, hat, kind, category, person, line, minutes, why, written);
    }
}
