package ibasho.staff;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.KindId;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ShiftView;
import ibasho.sideroom.Bookings;
import ibasho.sideroom.Slots;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What appointments are put together from.
 *
 * @param openings those that are planned; never blocks
 * @param admits whether somebody may come to openings of a kind; never blocks
 * @param roster the shifts of an opening; never blocks
 */
public record BookingParts(
        ConsultParts consult,
        Slots slots,
        Bookings bookings,
        Supplier<List<OpeningWindow>> openings,
        BiPredicate<KindId, ParticipantId> admits,
        Function<OpeningId, List<ShiftView>> roster,
        Reminding letters) {}
