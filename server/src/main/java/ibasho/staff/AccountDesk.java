package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.participant.OwnAccount;
import ibasho.participant.PasskeyKeeping;
import ibasho.participant.Sessions;
import ibasho.protocol.AccountRequest;
import ibasho.protocol.Result;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Where people look after their own ways in, devices, quiet notes and settings (acct-03, acct-11).
 */
public final class AccountDesk implements Desk<AccountRequest> {
    private final OwnAccount account;
    private final Sessions sessions;
    private final PasskeyKeeping passkeys;

    /** The parts of an account. */
    public AccountDesk(OwnAccount account, Sessions sessions, PasskeyKeeping passkeys) {
        this.account = account;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, AccountRequest wish) {
        return switch (wish) {
            case AccountRequest.ListSignIns _ -> Answers.bringing(account.signIns(caller));
            case AccountRequest.EndSession(var session) ->
                    Answers.nothing(sessions.endOwn(caller, session));
            case AccountRequest.EndOtherSessions _ -> Answers.done(sessions.endOthers(caller));
            case AccountRequest.RemovePasskey(var passkey) ->
                    Answers.nothing(passkeys.remove(caller, passkey));
            case AccountRequest.SeeNotice(var notice) ->
                    Answers.done(account.noticeSeen(caller, notice));
            case AccountRequest.KeepSettings(var settings) ->
                    Answers.done(account.keep(caller, settings));
        };
    }
}
