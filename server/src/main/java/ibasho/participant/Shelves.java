package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of people in one 居場所, inside one transaction: rules decide with it in
 * hand, so that no two decisions can cross. Confined to the thread of that transaction.
 *
 * @param now the one time of this transaction
 * @param after what listeners hear once it is on the disk
 */
record Shelves(
        Instant now,
        PersonStore people,
        RoleStore roles,
        ProposalStore proposals,
        StandingStore standings,
        SecretStore secrets,
        TotpStore totps,
        PasskeyStore passkeys,
        SessionStore sessions,
        DeviceStore devices,
        InvitationStore invitations,
        NoticeStore notices,
        SettingsStore settings,
        RulesStore rules,
        ActLog acts,
        Aftermath after) {
    /** Ends a session; its sockets are told after the commit. */
    void end(SessionId session) {
        sessions.remove(session);
        after.ended(session);
    }

    /** Ends every session of a person, but one if that is named. */
    void endAll(ParticipantId person, @Nullable SessionId except) {
        for (var session : sessions.of(person)) {
            if (!session.id().equals(except)) {
                end(session.id());
            }
        }
    }

    /** Forgets every way in of a person: they need a link and set up new ones. */
    void forgetWaysIn(ParticipantId person) {
        secrets.remove(person);
        totps.remove(person);
        passkeys.removeAll(person);
        devices.forgetAll(person);
        people.setSecretLater(person, false);
    }
}
