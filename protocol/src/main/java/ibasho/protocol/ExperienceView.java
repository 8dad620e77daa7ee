package ibasho.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the 支援経験 register (M-3.2.ア-2).
 *
 * @param content what the person did, in the words of whoever entered it
 * @param confirmedBy {@code null} until confirmed; the person's own id when there was nobody else
 * @param withdrawn counts no longer, stays on record
 */
public record ExperienceView(
        ExperienceId id,
        ParticipantId person,
        String content,
        int years,
        @Nullable ParticipantId confirmedBy,
        @Nullable LocalDate confirmedOn,
        boolean withdrawn) {}
