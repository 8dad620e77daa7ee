package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SessionId;
import java.time.Instant;

/**
 * A session as it lies in its table, without the hash of its token.
 *
 * @param device plain words, see {@link DeviceWords}
 */
record StoredSession(
        SessionId id,
        ParticipantId personId,
        Way way,
        String device,
        boolean remembered,
        Instant since,
        Instant lastSeen,
        Instant expiresAt) {

    /** Whether the session still opens anything at this time. */
    boolean lives(Instant now, boolean staff) {
        var idle = staff && !lastSeen.plus(SessionLifetimes.STAFF_IDLE).isAfter(now);
        return expiresAt.isAfter(now) && !idle;
    }

    /** Whether the person signed in so lately that ways in may be exchanged. */
    boolean isFresh(Instant now) {
        return since.plus(SessionLifetimes.FRESH_SIGN_IN).isAfter(now);
    }
}
