package ibasho.care;

import ibasho.protocol.CareCaseId;
import ibasho.protocol.CareKind;
import ibasho.protocol.CareLevel;
import ibasho.protocol.CarePart;
import ibasho.protocol.CareStep;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as it lies in the store. Immutable.
 *
 * @param line what gave the hint
 * @param rangAt when staff were last called; the minute counts from here
 * @param reached whether anybody on duty could be called then
 */
public record CareCase(
        CareCaseId id,
        SpaceId space,
        ParticipantId person,
        CareKind kind,
        @Nullable Long line,
        Instant at,
        Instant rangAt,
        boolean reached,
        @Nullable Instant calledAgainAt,
        @Nullable Instant takenBackAt,
        @Nullable Taken beside,
        @Nullable Taken around,
        List<Step> steps,
        @Nullable Ending ending) {

    /** Who has a part, since when. */
    public record Taken(ParticipantId who, Instant at) {}

    /** A step that was written down. */
    public record Step(CareStep step, String text, ParticipantId by, Instant at) {}

    /** How it was closed. */
    public record Ending(CareLevel level, String how, ParticipantId by, Instant at) {}

    /** Whether staff still have it before them. */
    public boolean isOpen() {
        return ending == null;
    }

    /** Whether the person called and has not taken it back; a hint alone is no call. */
    public boolean isCalling() {
        return isOpen() && kind == CareKind.CALLED && takenBackAt == null;
    }

    /** Whether a call still waits for somebody. */
    public boolean isWaiting() {
        return isCalling() && beside == null;
    }

    /** Who has this part. */
    public @Nullable Taken taken(CarePart part) {
        return switch (part) {
            case BESIDE -> beside;
            case AROUND -> around;
        };
    }

    /** Whether the last ring is younger than this moment. */
    boolean rangAfter(Instant then) {
        return rangAt.isAfter(then);
    }
}
