package ibasho.opening.hours;

import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which somebody was on duty in an opening.
 *
 * @param manager as 管理者, in the room or on call
 * @param to {@code null} while it lasts
 */
public record DutyStretch(
        OpeningId opening,
        ParticipantId person,
        boolean manager,
        Instant from,
        @Nullable Instant to) {}
