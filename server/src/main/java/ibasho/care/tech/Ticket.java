package ibasho.care.tech;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SelfTest;
import ibasho.protocol.SpaceId;
import ibasho.protocol.TicketId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One ticket as it lies in the store. */
public record Ticket(
        TicketId id,
        SpaceId space,
        ParticipantId person,
        Instant askedAt,
        String symptom,
        @Nullable SelfTest selfTest,
        @Nullable ParticipantId takenBy,
        @Nullable Instant takenAt,
        List<Answer> answers,
        @Nullable Instant closedAt) {

    /** An answer to it. */
    public record Answer(ParticipantId by, Instant at, String text) {}

    /** Whether it still waits to be settled. */
    public boolean isOpen() {
        return closedAt == null;
    }
}
