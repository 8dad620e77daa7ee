package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.kernel.Steps;
import ibasho.participant.Invitations;
import ibasho.participant.RoleChanges;
import ibasho.participant.Standing;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PeopleRequest;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.retention.PersonErasureLog;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The people page of staff. Real names go in here and never come out of it. Every act leaves an
 * audit entry in the write that does it.
 */
public final class PeopleDesk implements Desk<PeopleRequest> {
    private static final int MAX_REASON_CHARS = 500;

    private final PeopleList list;
    private final PersonEntry entry;
    private final Invitations invitations;
    private final Standing standing;
    private final ResetByMail resets;
    private final RoleChanges roles;
    private final PersonErasureLog erasures;
    private final ErasingPeople erasing;

    /** The parts of the page. */
    public PeopleDesk(PeopleParts parts) {
        this.erasures = parts.erasures();
        this.erasing = new ErasingPeople(erasures, parts.ledger());
        this.list = new PeopleList(parts.registration(), parts.ledger(), erasing);
        this.entry = new PersonEntry(parts.registration(), parts.ledgerStore());
        this.invitations = parts.invitations();
        this.standing = parts.standing();
        this.roles = parts.roles();
        this.resets =
                new ResetByMail(
                        parts.invitations(),
                        parts.ledger(),
                        parts.letterBox(),
                        new ResetLetter(parts.baseUrl()));
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, PeopleRequest wish) {
        return switch (wish) {
            case PeopleRequest.ListPeople _ -> Answers.bringing(list.of(caller));
            case PeopleRequest.AddPerson add -> Answers.result(entry.add(caller, add));
            case PeopleRequest.Invite(var person) -> Answers.result(invite(caller, person));
            case PeopleRequest.Suspend suspend -> Answers.nothing(suspend(caller, suspend));
            case PeopleRequest.Readmit(var person) ->
                    Answers.nothing(standing.readmit(caller, person, AccountRules::mayPutOut));
            case PeopleRequest.EndSessions(var person) ->
                    Answers.nothing(standing.endSessions(caller, person, AccountRules::mayPutOut));
            case PeopleRequest.Reset(var person) -> Answers.nothing(resets.start(caller, person));
            case PeopleRequest.RecordLeaving(var person) ->
                    Answers.nothing(standing.leave(caller, person, AccountRules::mayPutOut));
            case PeopleRequest.ProposeRoles propose -> Answers.result(propose(caller, propose));
            case PeopleRequest.DecideRoles(var proposal, var accept) ->
                    Answers.nothing(roles.decide(caller, proposal, accept));
            case PeopleRequest.AskErasing(var person, var why) ->
                    Answers.nothing(
                            Steps.next(reason(why), text -> erasing.ask(caller, person, text)));
            case PeopleRequest.DecideErasing(var erasure, var agree) ->
                    Answers.nothing(erasures.decide(caller, erasure, agree));
        };
    }

    private CompletionStage<Outcome<Result.Invited>> invite(Caller caller, ParticipantId person) {
        return invitations
                .invite(caller, person, AccountRules::mayInvite)
                .thenApply(made ->
                        made.map(link -> new Result.Invited(link.path(), link.expiresAt())));
    }

    private CompletionStage<Outcome<Nothing>> suspend(Caller caller, PeopleRequest.Suspend wish) {
        return Steps.next(
                reason(wish.reason()),
                reason -> standing.suspend(caller, wish.person(), reason, AccountRules::mayPutOut));
    }

    private static Outcome<String> reason(String wish) {
        var reason = wish.strip();
        if (reason.isEmpty()) {
            return Outcome.refused(RefusalCode.TEXT_EMPTY);
        }
        return reason.codePointCount(0, reason.length()) > MAX_REASON_CHARS
                ? Outcome.refused(
                        Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", MAX_REASON_CHARS))
                : Outcome.done(reason);
    }

    private CompletionStage<Outcome<Result.RolesProposed>> propose(
            Caller caller, PeopleRequest.ProposeRoles wish) {
        return roles.propose(caller, wish.person(), wish.roles())
                .thenApply(made -> made.map(Result.RolesProposed::new));
    }
}
