package ibasho.protocol;

import java.util.Set;

/**
 * Somebody on duty, as everybody inside may know it.
 *
 * @param robot moved by the program; only in the demo
 */
public record OnDuty(
        ParticipantId who, String nickname, boolean robot, Set<Hat> hats, DutyState state) {}
