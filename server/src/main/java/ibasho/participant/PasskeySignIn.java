package ibasho.participant;

import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.util.concurrent.CompletionStage;

/** Coming in by a passkey; for staff it counts as both factors. Never slowed: nobody can guess. */
final class PasskeySignIn {
    private final PeopleStore store;
    private final SlowWork slowWork;
    private final Passkeys passkeys;

    PasskeySignIn(PeopleStore store, SlowWork slowWork, Passkeys passkeys) {
        this.store = store;
        this.slowWork = slowWork;
        this.passkeys = passkeys;
    }

    CompletionStage<Outcome<NewSession>> signIn(
            SpaceId space, SignIn.Passkey wish, DeviceHint device) {
        return slowWork.run(() -> passkeys.read(wish.credential()))
                .thenCompose(read -> Steps.next(read, shown -> find(space, shown)))
                .thenCompose(found -> Steps.next(found, named -> check(space, named)))
                .thenCompose(checked ->
                        Steps.next(
                                checked,
                                used -> store.write(space, s -> enter(s, used, wish, device))));
    }

    private CompletionStage<Outcome<Named>> find(SpaceId space, Passkeys.Shown shown) {
        return store.read(
                space,
                shelves -> {
                    var passkey = shelves.passkeys().ofCredential(shown.credentialId());
                    return passkey == null ? failed() : Outcome.done(new Named(shown, passkey));
                });
    }

    private CompletionStage<Outcome<Checked>> check(SpaceId space, Named named) {
        return slowWork.run(() ->
                passkeys.check(space, named.shown(), named.passkey())
                        .map(use -> new Checked(named.passkey(), use)));
    }

    /** Inside the write: the passkey must still be there, its counter must have moved. */
    private static Outcome<NewSession> enter(
            Shelves shelves, Checked checked, SignIn.Passkey wish, DeviceHint device) {
        var passkey = checked.passkey();
        var person = shelves.people().find(passkey.personId());
        if (person == null || !person.isWelcome() || !used(shelves, checked)) {
            return failed();
        }
        if (person.staff()) {
            shelves.acts().note(person.id(), "staff.signedIn", person.id());
        }
        var start = new SessionStart(shelves, person, device);
        return Outcome.done(start.begin(Way.PASSKEY, wish.remember()));
    }

    private static boolean used(Shelves shelves, Checked checked) {
        var use = checked.use();
        return shelves.passkeys().used(checked.passkey().id(), use.signCount(), use.backedUp());
    }

    private static <T> Outcome<T> failed() {
        return Outcome.refused(RefusalCode.SIGN_IN_FAILED);
    }

    private record Named(Passkeys.Shown shown, Passkey passkey) {}

    private record Checked(Passkey passkey, Passkeys.Use use) {}
}
