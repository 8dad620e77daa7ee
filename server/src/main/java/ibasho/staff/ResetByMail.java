package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.ledger.Ledger;
import ibasho.mail.LetterBox;
import ibasho.mail.LetterNotTaken;
import ibasho.participant.Invitations;
import ibasho.participant.NewInvitation;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A reset for another person (acct-04): a one-time link goes to the address in the ledger; staff
 * see neither link nor address. When no mail server takes the letter, the link is taken back.
 */
final class ResetByMail {
    private final Invitations invitations;
    private final Ledger ledger;
    private final @Nullable LetterBox letterBox;
    private final ResetLetter letter;

    ResetByMail(
            Invitations invitations,
            Ledger ledger,
            @Nullable LetterBox letterBox,
            ResetLetter letter) {
        this.invitations = invitations;
        this.ledger = ledger;
        this.letterBox = letterBox;
        this.letter = letter;
    }

    CompletionStage<Outcome<Nothing>> start(Caller caller, ParticipantId person) {
        var box = letterBox;
        if (box == null) {
            return Answers.now(Outcome.refused(RefusalCode.MAIL_NOT_SET_UP));
        }
        return ledger.contactEmail(caller.space(), person)
                .thenCompose(email ->
                        email.isEmpty()
                                ? Answers.now(Outcome.<Nothing>refused(RefusalCode.NO_CONTACT))
                                : mail(caller, person, email.get(), box));
    }

    private CompletionStage<Outcome<Nothing>> mail(
            Caller caller, ParticipantId person, String email, LetterBox box) {
        return invitations
                .reset(caller, person, AccountRules::mayReset)
                .thenCompose(made ->
                        Steps.next(
                                made,
                                link ->
                                        box.post(letter.to(email, link))
                                                .<Outcome<Nothing>>thenApply(Outcome::done)
                                                .exceptionallyCompose(
                                                        lost -> takenBack(caller, link, lost))));
    }

    private CompletionStage<Outcome<Nothing>> takenBack(
            Caller caller, NewInvitation link, Throwable lost) {
        var cause = lost instanceof CompletionException ? lost.getCause() : lost;
        if (!(cause instanceof LetterNotTaken)) {
            throw new CompletionException(cause);
        }
        return invitations
                .withdraw(caller.space(), link.id())
                .thenApply(_ -> Outcome.refused(RefusalCode.UNAVAILABLE));
    }
}
