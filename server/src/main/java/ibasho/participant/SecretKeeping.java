package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.protocol.PersonView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.WelcomeRequest.SetSecret;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Setting and changing the あいことば of participants and the password of staff. Thread-safe. */
public final class SecretKeeping {
    private final PeopleStore store;
    private final SlowWork slowWork;
    private final SecretHash hash = new SecretHash();
    private final SecretRules rules = new SecretRules();
    private final GuessLimits limits;

    /** Secrets kept in this store, hashed on these threads. */
    public SecretKeeping(PeopleStore store, SlowWork slowWork, InstantSource clock) {
        this.store = store;
        this.slowWork = slowWork;
        this.limits = new GuessLimits(clock);
    }

    /**
     * Sets sign-in name and secret. Whoever has one already must bring it, except while arriving
     * for the first time; staff must have signed in lately as well, with both factors.
     *
     * @return refused with {@code BAD_VALUE} (name), {@code SIGN_IN_NAME_TAKEN}, {@code
     *     SECRET_TOO_SHORT} ({@code minChars}), {@code SECRET_TOO_LONG}, {@code SECRET_TOO_COMMON},
     *     {@code WRONG_CURRENT_SECRET}, {@code SIGN_IN_SLOWED}, {@code SIGN_IN_AGAIN}, {@code BUSY}
     */
    public CompletionStage<Outcome<Nothing>> set(Caller caller, SetSecret wish) {
        return store.read(caller.space(), shelves -> file(shelves, caller))
                .thenCompose(found -> Steps.next(found, file -> judged(caller, wish, file)))
                .thenCompose(ready ->
                        Steps.next(ready, keep -> store.write(caller.space(), s -> keep(s, keep))));
    }

    /** A participant says "later": staff give a new link next time. */
    public CompletionStage<Outcome<Nothing>> later(Caller caller) {
        return store.write(
                caller.space(),
                shelves -> {
                    var person = shelves.people().find(caller.who());
                    if (person == null || person.staff()) {
                        return Outcome.refused(RefusalCode.NOT_ALLOWED);
                    }
                    shelves.people().setSecretLater(caller.who(), true);
                    Arrival.stepDone(shelves, caller);
                    return Outcome.done(Nothing.NOTHING);
                });
    }

    private static Outcome<File> file(Shelves shelves, Caller caller) {
        var person = shelves.people().find(caller.who());
        if (person == null) {
            return Outcome.refused(RefusalCode.NO_SUCH_PERSON);
        }
        var arriving = person.state() == PersonView.State.REGISTERED;
        var old = arriving ? null : shelves.secrets().of(caller.who());
        return old == null || person.staff()
                ? Freshness.check(shelves, caller).map(_ -> new File(person, old))
                : Outcome.done(new File(person, old));
    }

    private CompletionStage<Outcome<Keep>> judged(Caller caller, SetSecret wish, File file) {
        var staff = file.person().staff();
        var fit =
                SignInName.judge(wish.signInName())
                        .then(name ->
                                rules.judge(wish.secret(), name.text(), staff).map(_ -> name));
        return Steps.next(
                fit,
                name ->
                        slowWork.run(() ->
                                proven(caller, wish.current(), file)
                                        .map(_ -> new Keep(caller, name, hash(wish)))));
    }

    /** On a thread for slow work; a guess is paid for, since the session may be a stolen one. */
    private Outcome<Nothing> proven(Caller caller, @Nullable String current, File file) {
        var old = file.old();
        if (old == null) {
            return Outcome.done(Nothing.NOTHING);
        }
        return limits.pay(caller.space(), caller.who().value(), "", "session")
                .then(paid -> {
                    if (current == null || !hash.matches(current, old.hash())) {
                        return Outcome.refused(RefusalCode.WRONG_CURRENT_SECRET);
                    }
                    paid.back();
                    return Outcome.done(Nothing.NOTHING);
                });
    }

    private String hash(SetSecret wish) {
        return hash.hash(wish.secret());
    }

    private static Outcome<Nothing> keep(Shelves shelves, Keep keep) {
        var who = keep.caller().who();
        var holder = shelves.secrets().ofName(keep.name().fold());
        if (holder != null && !holder.personId().equals(who)) {
            return Outcome.refused(RefusalCode.SIGN_IN_NAME_TAKEN);
        }
        shelves.secrets().set(who, keep.name(), keep.hash(), shelves.now());
        WayInChange.done(shelves, keep.caller(), "secret.set");
        return Outcome.done(Nothing.NOTHING);
    }

    /** Who, and the secret that must be brought first, if any. */
    private record File(Person person, SecretStore.@Nullable Secret old) {}

    /** What is ready to be kept. */
    private record Keep(Caller caller, SignInName name, String hash) {}
}
