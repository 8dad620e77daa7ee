package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.kernel.Steps;
import ibasho.protocol.PasskeyId;
import ibasho.protocol.RefusalCode;
import java.util.concurrent.CompletionStage;

/** Making and removing passkeys of one's own. Thread-safe. */
public final class PasskeyKeeping {
    private static final int MAX_PASSKEYS = 10;
    private static final int MAX_LABEL_CHARS = 40;

    private final PeopleStore store;
    private final SlowWork slowWork;
    private final Passkeys passkeys;

    /** Passkeys kept in this store, checked on these threads. */
    public PasskeyKeeping(PeopleStore store, SlowWork slowWork, Passkeys passkeys) {
        this.store = store;
        this.slowWork = slowWork;
        this.passkeys = passkeys;
    }

    /** Options for the browser, as JSON; they count for five minutes in this session. */
    public CompletionStage<Outcome<String>> begin(Caller caller) {
        return store.read(
                caller.space(),
                shelves -> Freshness.check(shelves, caller).then(_ -> options(shelves, caller)));
    }

    private Outcome<String> options(Shelves shelves, Caller caller) {
        var person = shelves.people().find(caller.who());
        if (person == null) {
            return Outcome.refused(RefusalCode.NO_SUCH_PERSON);
        }
        var had = shelves.passkeys().of(caller.who());
        return had.size() >= MAX_PASSKEYS
                ? Outcome.refused(Refusal.of(RefusalCode.BAD_VALUE, "maxPasskeys", MAX_PASSKEYS))
                : Outcome.done(passkeys.beginMaking(caller.session(), person, had));
    }

    /** Brings the new passkey; refused with {@code BAD_VALUE}. */
    public CompletionStage<Outcome<Nothing>> finish(
            Caller caller, String credential, String label) {
        var words = label.strip();
        var now = store.now();
        return slowWork.run(() ->
                        words.length() > MAX_LABEL_CHARS || hasControls(words)
                                ? Outcome.<Passkey>refused(RefusalCode.BAD_VALUE)
                                : passkeys.finishMaking(
                                        caller.session(), caller.who(), credential, words, now))
                .thenCompose(made ->
                        Steps.next(
                                made,
                                passkey ->
                                        store.write(
                                                caller.space(), s -> keep(s, caller, passkey))));
    }

    private static boolean hasControls(String words) {
        return words.codePoints().anyMatch(c -> Character.isISOControl(c) || isFormat(c));
    }

    private static boolean isFormat(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static Outcome<Nothing> keep(Shelves shelves, Caller caller, Passkey passkey) {
        var known = shelves.passkeys().ofCredential(passkey.credentialId()) != null;
        if (known || shelves.passkeys().of(caller.who()).size() >= MAX_PASSKEYS) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        shelves.passkeys().add(passkey);
        WayInChange.done(shelves, caller, "passkey.added");
        return Outcome.done(Nothing.NOTHING);
    }

    /** Removes one of one's own; {@code LAST_SIGN_IN_WAY} when too little would be left. */
    public CompletionStage<Outcome<Nothing>> remove(Caller caller, PasskeyId id) {
        return store.write(
                caller.space(),
                shelves -> Freshness.check(shelves, caller).then(_ -> remove(shelves, caller, id)));
    }

    private static Outcome<Nothing> remove(Shelves shelves, Caller caller, PasskeyId id) {
        var person = shelves.people().find(caller.who());
        var own =
                shelves.passkeys().of(caller.who()).stream()
                        .anyMatch(passkey -> passkey.id().equals(id));
        if (person == null || !own) {
            return Outcome.refused(RefusalCode.ALREADY_DONE);
        }
        if (!WaysIn.of(shelves, person.id()).enoughWithoutOnePasskey(person.staff())) {
            return Outcome.refused(RefusalCode.LAST_SIGN_IN_WAY);
        }
        shelves.passkeys().remove(id);
        WayInChange.done(shelves, caller, "passkey.removed");
        return Outcome.done(Nothing.NOTHING);
    }
}
