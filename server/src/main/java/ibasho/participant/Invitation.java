package ibasho.participant;

import ibasho.protocol.InvitationId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A one-time link bound to one person; the token itself is nowhere. */
record Invitation(
        InvitationId id,
        ParticipantId personId,
        Kind kind,
        @Nullable ParticipantId madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant withdrawnAt) {

    /** What the link is for. */
    enum Kind {
        /** Arriving; opens until arriving is finished. */
        FIRST,
        /** Coming back without a way in of one's own. */
        RETURN,
        /** A new way in; the old ones are forgotten. */
        RESET,
        /** A person of the demo. */
        DEMO
    }

    boolean opens(Instant now) {
        return usedAt == null && withdrawnAt == null && expiresAt.isAfter(now);
    }
}
