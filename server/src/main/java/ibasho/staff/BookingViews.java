package ibasho.staff;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.BookingState;
import ibasho.protocol.FreeSlotView;
import ibasho.protocol.OwnBookingView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SlotLaterView;
import ibasho.protocol.SlotView;
import ibasho.sideroom.Bookings;
import ibasho.sideroom.Later;
import ibasho.sideroom.Slot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appointments as the person sees them, and as staff do. Pure.
 *
 * @param openings those that are planned
 */
record BookingViews(Names names, List<OpeningWindow> openings, Instant now) {
    /** The opening a time begins in, or {@code null} beside openings. */
    static @Nullable OpeningWindow openingOf(Slot slot, List<OpeningWindow> openings) {
        for (var window : openings) {
            if (window.isOnAt(slot.from())) {
                return window;
            }
        }
        return null;
    }

    FreeSlotView free(Slot slot) {
        return new FreeSlotView(
                slot.id(),
                slot.from(),
                slot.to(),
                slot.medium(),
                names.of(slot.counsellor()),
                slot.agency(),
                openingName(slot));
    }

    OwnBookingView own(Bookings.Own own, boolean letters) {
        var slot = own.slot();
        var later = own.later();
        if (slot != null) {
            return new OwnBookingView(
                    BookingState.BOOKED, free(slot), slot.reminder(), slot.isSoonAt(now), letters);
        }
        var state = later == null ? BookingState.NONE : later.state();
        return new OwnBookingView(state, null, null, false, letters);
    }

    /** For its 相談員, or, with less, for 管理者. */
    SlotView staff(Slot slot, ParticipantId looker) {
        var mine = slot.counsellor().equals(looker);
        return new SlotView(
                slot.id(),
                slot.counsellor(),
                names.of(slot.counsellor()),
                slot.from(),
                slot.to(),
                slot.medium(),
                slot.agency(),
                openingName(slot),
                slot.person(),
                slot.person() == null ? null : names.of(slot.person()),
                slot.isSoonAt(now),
                mine && slot.mayOpenAt(now),
                mine ? slot.room() : null,
                mine ? slot.outcome() : null);
    }

    SlotLaterView later(Later later) {
        return new SlotLaterView(
                later.person(), names.of(later.person()), later.state(), later.since());
    }

    private @Nullable String openingName(Slot slot) {
        var window = openingOf(slot, openings);
        return window == null ? null : window.name();
    }
}
