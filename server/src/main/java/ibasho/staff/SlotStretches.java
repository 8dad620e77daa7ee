package ibasho.staff;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ShiftView;
import ibasho.protocol.SlotStretchView;
import ibasho.sideroom.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 相談室を一つ空けておく (O-4.1.エ), for rooms of which there are as many as one likes: what can run out is the
 * 相談員. A part of an opening is full when appointments take up its time and no 相談員 of its roster, or
 * on duty now, is without one. Pure.
 *
 * @param shifts its roster
 * @param onDuty 相談員 on duty now, if it is on; else nobody
 * @param slots the times of all 相談員
 */
record SlotStretches(
        OpeningWindow opening,
        List<ShiftView> shifts,
        Set<ParticipantId> onDuty,
        List<Slot> slots) {
    /** What is full, the earliest first. */
    List<SlotStretchView> full() {
        var found = new ArrayList<SlotStretchView>();
        var edges = List.copyOf(edges());
        for (var index = 1; index < edges.size(); index++) {
            add(found, edges.get(index - 1), edges.get(index));
        }
        return List.copyOf(found);
    }

    private void add(List<SlotStretchView> found, Instant from, Instant to) {
        var kept = slots.stream().filter(slot -> covers(slot, from)).toList();
        if (kept.isEmpty() || someoneIsLeft(kept, from)) {
            return;
        }
        var booked = !someoneIsLeft(taken(kept), from);
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.to().equals(from) && last.booked() == booked) {
            found.removeLast();
            found.add(new SlotStretchView(opening.name(), last.from(), to, booked));
            return;
        }
        found.add(new SlotStretchView(opening.name(), from, to, booked));
    }

    private static List<Slot> taken(List<Slot> kept) {
        return kept.stream().filter(slot -> slot.person() != null).toList();
    }

    /** Whether a 相談員 is there then who keeps none of these times. */
    private boolean someoneIsLeft(List<Slot> kept, Instant then) {
        var busy = kept.stream().map(Slot::counsellor).collect(Collectors.toSet());
        return !busy.containsAll(onDuty)
                || shifts.stream()
                        .filter(shift -> shift.hats().contains(Hat.CONSULT))
                        .filter(shift -> !shift.from().isAfter(then) && shift.to().isAfter(then))
                        .anyMatch(shift -> !busy.contains(shift.person()));
    }

    private TreeSet<Instant> edges() {
        var edges = new TreeSet<Instant>();
        edges.add(opening.from());
        edges.add(opening.to());
        slots.forEach(slot -> edges.addAll(List.of(slot.from(), slot.to())));
        shifts.forEach(shift -> edges.addAll(List.of(shift.from(), shift.to())));
        return new TreeSet<>(edges.subSet(opening.from(), true, opening.to(), true));
    }

    private static boolean covers(Slot slot, Instant then) {
        return !slot.from().isAfter(then) && slot.to().isAfter(then);
    }
}
