package ibasho.participant;

import ibasho.protocol.InvitationId;
import java.time.Instant;

/** A link that was just made; its token exists here and in the link only. */
public record NewInvitation(InvitationId id, String token, Instant expiresAt) {
    /** Path and fragment; the fragment reaches no log and no referrer. */
    public String path() {
        return "/i#" + token;
    }

    @Override
    public String toString() {
        return "NewInvitation[" + id + "]";
    }
}
