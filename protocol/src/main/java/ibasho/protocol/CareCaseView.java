package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of the care path, for 管理者, 支援員 and 相談員 alone.
 *
 * @param nickname {@code null} while none is chosen
 * @param line what gave the hint: a line of the room; for {@link CareKind#HINT}
 * @param at when it began
 * @param rangAt when staff were last called; response time counts from here
 * @param reached whether anybody on duty could be reached then
 * @param calledAgainAt when nobody had answered and everybody was called
 * @param takenBackAt the person took the call back; staff still close the case
 * @param ending {@code null} while it is open
 */
public record CareCaseView(
        CareCaseId id,
        CareKind kind,
        ParticipantId person,
        @Nullable String nickname,
        @Nullable Long line,
        Instant at,
        Instant rangAt,
        boolean reached,
        @Nullable Instant calledAgainAt,
        @Nullable Instant takenBackAt,
        @Nullable CarePartView beside,
        @Nullable CarePartView around,
        List<CareStepView> steps,
        @Nullable CareEnding ending) {}
