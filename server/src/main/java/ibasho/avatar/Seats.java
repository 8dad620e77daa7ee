package ibasho.avatar;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SeatId;
import java.util.HashMap;
import java.util.Map;

/**
 * Whose each seat is: one person each. A seat is held from the moment somebody is on the way to it,
 * so that two cannot be promised the same. Confined to the executor of its room.
 */
public final class Seats {
    private final Map<SeatId, ParticipantId> holders = new HashMap<>();

    /** Holds a seat for somebody; holding it twice is the same as once. */
    public Outcome<Nothing> hold(SeatId seat, ParticipantId who) {
        var holder = holders.putIfAbsent(seat, who);
        return holder == null || holder.equals(who)
                ? Outcome.done(Nothing.NOTHING)
                : Outcome.refused(RefusalCode.SEAT_TAKEN);
    }

    /** Gives a seat back, if it is theirs. */
    public void giveBack(SeatId seat, ParticipantId who) {
        holders.remove(seat, who);
    }

    /** Gives back whatever somebody holds. */
    public void giveBackAll(ParticipantId who) {
        holders.values().removeIf(who::equals);
    }

    /** Whether nobody holds the seat. */
    public boolean isFree(SeatId seat) {
        return !holders.containsKey(seat);
    }
}
