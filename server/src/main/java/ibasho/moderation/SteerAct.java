package ibasho.moderation;

import ibasho.kernel.Ids;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts, for a reason.
 *
 * @param hat {@code null} for a decision made off duty
 * @param category {@code null} where a step has none
 */
public record SteerAct(
        ParticipantId by,
        @Nullable Hat hat,
        @Nullable ConcernCategory category,
        String why,
        Instant at) {
    /** The entry this becomes when it is about the whole room. */
    public Step step(SteerStep kind) {
        return step(kind, null);
    }

    /** The entry this becomes when it is about somebody. */
    public Step step(SteerStep kind, @Nullable ParticipantId person) {
        var id = new StepId(Ids.id());
        return new Step(id, at, by, hat, kind, category, person, null, null, why, List.of());
    }
}
