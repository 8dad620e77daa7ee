package ibasho.participant;

import ibasho.protocol.ParticipantId;

/**
 * Which ways in a person has of their own.
 *
 * @param passkeys how many
 */
record WaysIn(boolean secret, boolean totp, int passkeys) {
    static WaysIn of(Shelves shelves, ParticipantId person) {
        return new WaysIn(
                shelves.secrets().of(person) != null,
                shelves.totps().of(person) != null,
                shelves.passkeys().of(person).size());
    }

    /** Whether the person can come in without a link. */
    boolean any() {
        return secret || passkeys > 0;
    }

    /** Whether the person can come in as staff must: a passkey counts as both factors. */
    boolean twoFactors() {
        return passkeys > 0 || (secret && totp);
    }

    /** Whether enough is left when one passkey goes. */
    boolean enoughWithoutOnePasskey(boolean staff) {
        var fewer = new WaysIn(secret, totp, passkeys - 1);
        return staff ? fewer.twoFactors() : fewer.any();
    }
}
