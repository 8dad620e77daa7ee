package ibasho.moderation;

import ibasho.protocol.FollowUpId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.StepId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise to get in touch with somebody who went home for today.
 *
 * @param doneHow {@code null} while it waits
 */
public record FollowUp(
        FollowUpId id,
        ParticipantId person,
        StepId step,
        String how,
        ParticipantId whoDoes,
        LocalDate dueDay,
        @Nullable ParticipantId doneBy,
        @Nullable Instant doneAt,
        @Nullable String doneHow) {}
