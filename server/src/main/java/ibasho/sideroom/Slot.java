package ibasho.sideroom;

import ibasho.protocol.BookingReminder;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SlotId;
import ibasho.protocol.SlotOutcome;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that a 相談員 keeps for a talk, and who has it.
 *
 * @param agency who is there besides; may be empty
 * @param person who has it; {@code null} while it is free
 * @param room the side room that was opened for it
 * @param outcome for its 相談員 alone
 */
public record Slot(
        SlotId id,
        SpaceId space,
        ParticipantId counsellor,
        Instant from,
        Instant to,
        ConsultMedium medium,
        String agency,
        @Nullable ParticipantId person,
        @Nullable Instant takenAt,
        @Nullable BookingReminder reminder,
        @Nullable SideRoomId room,
        @Nullable SlotOutcome outcome) {
    /** How long before it begins it is near: reminded of, and its side room may be opened. */
    public static final Duration SOON = Duration.ofMinutes(30);

    /** How long after its end its side room may still be opened: nobody is too late. */
    static final Duration LATE = Duration.ofHours(2);

    /** Whether somebody could choose it. */
    public boolean isFreeAt(Instant now) {
        return person == null && from.isAfter(now);
    }

    /** Whether somebody has it and it is not over, nor is its room open yet. */
    public boolean isAwaitedAt(Instant now) {
        return person != null && room == null && outcome == null && to.isAfter(now);
    }

    /** Whether it is awaited and near. */
    public boolean isSoonAt(Instant now) {
        return isAwaitedAt(now) && !from.minus(SOON).isAfter(now);
    }

    /** Whether its side room may be opened. */
    public boolean mayOpenAt(Instant now) {
        return person != null
                && room == null
                && !from.minus(SOON).isAfter(now)
                && to.plus(LATE).isAfter(now);
    }

    /** Whether both take up some of the same time. */
    boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(to);
    }
}
