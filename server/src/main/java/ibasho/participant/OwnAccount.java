package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.protocol.Notice;
import ibasho.protocol.NoticeId;
import ibasho.protocol.PasskeyView;
import ibasho.protocol.PersonalSettings;
import ibasho.protocol.Result;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What somebody may see of their own account (acct-11). Thread-safe. */
public final class OwnAccount {
    private final PeopleStore store;

    /** Accounts kept in this store. */
    public OwnAccount(PeopleStore store) {
        this.store = store;
    }

    /** Own sessions and ways in. */
    public CompletionStage<Result.SignIns> signIns(Caller caller) {
        return store.read(caller.space(), shelves -> signIns(shelves, caller));
    }

    private static Result.SignIns signIns(Shelves shelves, Caller caller) {
        var secret = shelves.secrets().of(caller.who());
        var passkeys =
                shelves.passkeys().of(caller.who()).stream()
                        .map(key -> new PasskeyView(key.id(), key.label(), key.since()))
                        .toList();
        return new Result.SignIns(
                secret == null ? null : secret.signInName(),
                secret != null,
                shelves.totps().of(caller.who()) != null,
                Sessions.views(shelves, caller),
                passkeys);
    }

    /** Unread quiet notes for this session: not those it caused itself. Newest first. */
    public CompletionStage<List<Notice>> notices(Caller caller) {
        return store.read(
                caller.space(),
                shelves -> shelves.notices().unread(caller.who(), caller.session()));
    }

    /** Puts a note away. */
    public CompletionStage<Nothing> noticeSeen(Caller caller, NoticeId notice) {
        return store.write(
                caller.space(),
                shelves -> {
                    shelves.notices().remove(notice, caller.who(), caller.session());
                    return Nothing.NOTHING;
                });
    }

    /** Keeps how somebody likes things shown and heard; their other devices follow. */
    public CompletionStage<Nothing> keep(Caller caller, PersonalSettings settings) {
        return store.write(
                caller.space(),
                shelves -> {
                    shelves.settings().keep(caller.who(), settings, shelves.now());
                    shelves.after().changed(caller.who());
                    return Nothing.NOTHING;
                });
    }
}
