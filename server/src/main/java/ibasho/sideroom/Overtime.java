package ibasho.sideroom;

import ibasho.protocol.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time of a talk after the door had closed: apart from the opening hours, and of nobody but staff.
 *
 * @param until {@code null} while it lasts
 * @param extendedBy who said that it goes on; {@code null} for the time of grace
 */
public record Overtime(
        ParticipantId staff,
        Instant from,
        @Nullable Instant until,
        @Nullable ParticipantId extendedBy,
        String why) {}
