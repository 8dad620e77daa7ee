package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.ledger.Ledger;
import ibasho.participant.Authenticators;
import ibasho.participant.Looks;
import ibasho.participant.Nickname;
import ibasho.participant.NicknameRules;
import ibasho.participant.PasskeyKeeping;
import ibasho.participant.Pledges;
import ibasho.participant.Rulebook;
import ibasho.participant.SecretKeeping;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.WelcomeRequest;
import ibasho.protocol.WelcomeRequest.ChooseNickname;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where people arrive, and later change what they chose then. */
public final class WelcomeDesk implements Desk<WelcomeRequest> {
    private final Looks looks;
    private final SecretKeeping secrets;
    private final PasskeyKeeping passkeys;
    private final Authenticators authenticators;
    private final Pledges pledges;
    private final Rulebook rulebook;
    private final Ledger ledger;

    /**
     * The parts of arriving.
     *
     * @param ledger asked only whether a 呼び名 resembles the real name on file
     */
    public WelcomeDesk(
            Looks looks,
            SecretKeeping secrets,
            PasskeyKeeping passkeys,
            Authenticators authenticators,
            Pledges pledges,
            Rulebook rulebook,
            Ledger ledger) {
        this.looks = looks;
        this.secrets = secrets;
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.pledges = pledges;
        this.rulebook = rulebook;
        this.ledger = ledger;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, WelcomeRequest wish) {
        return switch (wish) {
            case ChooseNickname choose -> Answers.nothing(nickname(caller, choose));
            case WelcomeRequest.ChooseAvatar(var avatar) ->
                    Answers.nothing(looks.avatar(caller, avatar));
            case WelcomeRequest.SetSecret set -> Answers.nothing(secrets.set(caller, set));
            case WelcomeRequest.SecretLater _ -> Answers.nothing(secrets.later(caller));
            case WelcomeRequest.BeginPasskey _ -> Answers.result(passkeyOptions(caller));
            case WelcomeRequest.FinishPasskey(var credential, var label) ->
                    Answers.nothing(passkeys.finish(caller, credential, label));
            case WelcomeRequest.BeginTotp _ -> Answers.result(authenticators.begin(caller));
            case WelcomeRequest.FinishTotp(var code) ->
                    Answers.nothing(authenticators.finish(caller, code));
            case WelcomeRequest.GivePledge _ -> Answers.nothing(pledges.give(caller));
            case WelcomeRequest.ReadRules _ -> Answers.bringing(rules(caller));
            case WelcomeRequest.AcceptRules(var version) ->
                    Answers.nothing(rulebook.accept(caller, version));
        };
    }

    /** Rules first, then the gentle question about the real name, then the store. */
    private CompletionStage<Outcome<Nothing>> nickname(Caller caller, ChooseNickname wish) {
        var judged =
                caller.isStaff()
                        ? NicknameRules.staff(wish.nickname())
                        : NicknameRules.participant(wish.nickname());
        return Steps.next(
                judged,
                name ->
                        wish.evenIfNearRealName() || caller.isStaff()
                                ? looks.nickname(caller, name.text())
                                : unlessNearRealName(caller, name));
    }

    private CompletionStage<Outcome<Nothing>> unlessNearRealName(Caller caller, Nickname name) {
        return ledger.resembles(caller.space(), caller.who(), name.text())
                .thenCompose(near ->
                        near
                                ? Answers.now(
                                        Outcome.<Nothing>refused(
                                                RefusalCode.NICKNAME_NEAR_REAL_NAME))
                                : looks.nickname(caller, name.text()));
    }

    private CompletionStage<Outcome<Result.PasskeyOptions>> passkeyOptions(Caller caller) {
        return passkeys.begin(caller).thenApply(options -> options.map(Result.PasskeyOptions::new));
    }

    private CompletionStage<Result.RulesInForce> rules(Caller caller) {
        return rulebook.forReader(caller)
                .thenApply(reading -> new Result.RulesInForce(reading.rules(), reading.accepted()));
    }
}
