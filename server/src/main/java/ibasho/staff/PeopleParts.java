package ibasho.staff;

import ibasho.ledger.Ledger;
import ibasho.ledger.LedgerStore;
import ibasho.mail.LetterBox;
import ibasho.participant.Invitations;
import ibasho.participant.Registration;
import ibasho.participant.RoleChanges;
import ibasho.participant.Standing;
import ibasho.retention.PersonErasureLog;
import org.jspecify.annotations.Nullable;

/**
 * What the people page works with.
 *
 * @param letterBox {@code null} when no mail server is set up: resets are refused then
 * @param baseUrl the address of this server as people reach it, without a slash at the end
 */
public record PeopleParts(
        Registration registration,
        Invitations invitations,
        Standing standing,
        RoleChanges roles,
        PersonErasureLog erasures,
        Ledger ledger,
        LedgerStore ledgerStore,
        @Nullable LetterBox letterBox,
        String baseUrl) {}
