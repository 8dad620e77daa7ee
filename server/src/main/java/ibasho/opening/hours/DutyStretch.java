package ibasho.opening.hours;

import ibasho.protocol.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which somebody was on duty and could be reached.
 *
 * @param nickname as it was then
 * @param manager as 管理者, in the room or on call
 * @param to {@code null} while it lasts
 */
public record DutyStretch(
        ParticipantId person,
        String nickname,
        boolean manager,
        Instant from,
        @Nullable Instant to) {

    /** Whether any of it lies between these. */
    boolean lies(Instant start, Instant end) {
        return from.isBefore(end) && (to == null || to.isAfter(start));
    }
}
