package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PasskeyId;
import java.time.Instant;

/**
 * A passkey as we keep it: the public half and what the authenticator said of itself.
 *
 * @param credentialId base64url, as the browser names it
 * @param credential attested credential data (WebAuthn Level 3 §6.5.2), base64url
 * @param signCount the newest counter, 0 where the authenticator has none
 * @param verifiedPerson whether the authenticator ever checked who holds it
 */
record Passkey(
        PasskeyId id,
        ParticipantId personId,
        String credentialId,
        String credential,
        long signCount,
        boolean verifiedPerson,
        boolean backupEligible,
        boolean backedUp,
        String label,
        Instant since) {}
