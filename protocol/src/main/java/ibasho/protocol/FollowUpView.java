package ibasho.protocol;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise to get in touch; it stays on the list until somebody wrote how it went.
 *
 * @param name 呼び名 now, or {@code null} if the person has none any more
 * @param doneHow {@code null} while it waits
 */
public record FollowUpView(
        FollowUpId id,
        ParticipantId person,
        @Nullable String name,
        String how,
        ParticipantId whoDoes,
        @Nullable String whoDoesName,
        LocalDate dueDay,
        StepId step,
        @Nullable ParticipantId doneBy,
        @Nullable Instant doneAt,
        @Nullable String doneHow) {}
