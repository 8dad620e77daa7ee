package ibasho.protocol;

import java.util.Set;

/**
 * Somebody on duty, as everybody inside may know it.
 *
 * @param robot moved by the program; only in the demo
 * @param away no page of theirs has been open for a while, and they are not watching over the room
 *     from elsewhere either: said as it is
 */
public record OnDuty(
        ParticipantId who,
        String nickname,
        boolean robot,
        Set<Hat> hats,
        DutyState state,
        boolean away) {
    /** The same person, there or not. */
    public OnDuty away(boolean now) {
        return new OnDuty(who, nickname, robot, hats, state, now);
    }
}
