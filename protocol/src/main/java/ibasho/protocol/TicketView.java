package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as those see it who answer, and the person who asked.
 *
 * @param takenBy the 呼び名 of whoever looks after it
 */
public record TicketView(
        TicketId id,
        ParticipantId person,
        @Nullable String nickname,
        Instant askedAt,
        String symptom,
        @Nullable SelfTest selfTest,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        List<TicketAnswer> answers,
        @Nullable Instant closedAt) {}
