package ibasho.chat;

import ibasho.protocol.ConcernCategory;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.StepId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Staff hide a line, or show it again.
 *
 * @param id of the entry in the day's log
 * @param hidden false to show it again
 * @param hat under which it is done; {@code null} for nobody on duty
 * @param category what it is about; {@code null} when it is shown again
 */
public record Hiding(
        StepId id,
        long line,
        boolean hidden,
        ParticipantId by,
        @Nullable Hat hat,
        @Nullable ConcernCategory category,
        String why,
        Instant at) {}
