package ibasho.protocol;

import org.jspecify.annotations.Nullable;

/**
 * One's own appointment, for the person alone.
 *
 * @param time what is kept; only while {@code BOOKED}
 * @param reminder only while {@code BOOKED}
 * @param soon whether it is near
 * @param letters whether a letter would arrive
 */
public record OwnBookingView(
        BookingState state,
        @Nullable FreeSlotView time,
        @Nullable BookingReminder reminder,
        boolean soon,
        boolean letters) {}
