package ibasho.protocol;

import java.time.Instant;
import java.util.Set;

/**
 * One shift of one person within an opening.
 *
 * @param version send it back with a change; somebody else's change in between is told
 */
public record ShiftView(
        ShiftId id,
        OpeningId opening,
        ParticipantId person,
        Set<Hat> hats,
        Instant from,
        Instant to,
        long version) {}
