package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import java.util.concurrent.CompletionStage;

/** Setting up an authenticator app (TOTP, RFC 6238). Thread-safe. */
public final class Authenticators {
    private final PeopleStore store;
    private final String issuer;
    private final TotpCodes codes = new TotpCodes();

    /**
     * Authenticators kept in this store.
     *
     * @param issuer shown in the app beside the code; neutral
     */
    public Authenticators(PeopleStore store, String issuer) {
        this.store = store;
        this.issuer = issuer;
    }

    /** A fresh secret, shown once; it counts only after its first code was brought. */
    public CompletionStage<Outcome<Result.TotpSecret>> begin(Caller caller) {
        return store.write(
                caller.space(),
                shelves ->
                        Freshness.check(shelves, caller)
                                .map(_ -> pending(shelves, caller, codes.newSecret())));
    }

    private Result.TotpSecret pending(Shelves shelves, Caller caller, String base32) {
        shelves.totps().setPending(caller.who(), base32);
        var secret = shelves.secrets().of(caller.who());
        var account = secret == null ? issuer : secret.signInName();
        return new Result.TotpSecret(base32, TotpCodes.uri(issuer, account, base32));
    }

    /** Brings the first code; refused with {@code WRONG_CODE}. */
    public CompletionStage<Outcome<Nothing>> finish(Caller caller, String code) {
        return store.write(caller.space(), shelves -> finish(shelves, caller, code));
    }

    private Outcome<Nothing> finish(Shelves shelves, Caller caller, String code) {
        var base32 = shelves.totps().pending(caller.who());
        if (base32 == null) {
            return Outcome.refused(RefusalCode.WRONG_CODE);
        }
        var step = codes.step(base32, code, shelves.now(), 0);
        if (step.isEmpty()) {
            return Outcome.refused(RefusalCode.WRONG_CODE);
        }
        shelves.totps().set(caller.who(), base32, step.getAsLong());
        WayInChange.done(shelves, caller, "totp.set");
        return Outcome.done(Nothing.NOTHING);
    }
}
