package ibasho.moderation.pairs;

import ibasho.protocol.PairId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;

/** Two people who had better not meet. */
public record Pair(
        PairId id,
        ParticipantId first,
        ParticipantId second,
        String why,
        ParticipantId by,
        Instant at) {
    /** Whether this is one of the two. */
    public boolean includes(ParticipantId who) {
        return first.equals(who) || second.equals(who);
    }

    /** The other of the two. */
    public ParticipantId other(ParticipantId who) {
        return first.equals(who) ? second : first;
    }
}
