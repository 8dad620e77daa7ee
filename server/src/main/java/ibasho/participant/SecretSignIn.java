package ibasho.participant;

import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Coming in by sign-in name and secret; staff with a code of their authenticator as well.
 *
 * <p>An unknown name is measured against nobody's hash, a wrong secret has its code checked all the
 * same, and only after everything was right is anything written: so all failures take the same.
 */
final class SecretSignIn {
    private final PeopleStore store;
    private final SlowWork slowWork;
    private final SecretHash hash;
    private final GuessLimits limits;
    private final TotpCodes codes = new TotpCodes();

    SecretSignIn(PeopleStore store, SlowWork slowWork, SecretHash hash, GuessLimits limits) {
        this.store = store;
        this.slowWork = slowWork;
        this.hash = hash;
        this.limits = limits;
    }

    CompletionStage<Outcome<NewSession>> signIn(
            SpaceId space, SignIn.Secret wish, DeviceHint device) {
        var fold = SignInName.fold(wish.signInName());
        return store.read(space, shelves -> file(shelves, fold, device))
                .thenCompose(file -> {
                    var knownBy = file.knownBy();
                    return switch (limits.pay(space, fold, device.addressKey(), knownBy)) {
                        case Outcome.Refused<GuessLimits.Paid>(var why) ->
                                CompletableFuture.completedFuture(Outcome.refused(why));
                        case Outcome.Done<GuessLimits.Paid>(var paid) ->
                                paidFor(space, wish, device, file, paid);
                    };
                });
    }

    private CompletionStage<Outcome<NewSession>> paidFor(
            SpaceId space,
            SignIn.Secret wish,
            DeviceHint device,
            File file,
            GuessLimits.Paid paid) {
        return slowWork.run(() -> check(wish, file))
                .thenCompose(checked ->
                        switch (checked) {
                            case Outcome.Refused<Right>(var why) ->
                                    CompletableFuture.completedFuture(Outcome.refused(why));
                            case Outcome.Done<Right>(var right) -> {
                                paid.back();
                                yield store.write(space, s -> enter(s, right, wish, device));
                            }
                        });
    }

    /** What is on file under a name, read before anything is checked: as many reads for nobody. */
    private static File file(Shelves shelves, String fold, DeviceHint device) {
        var secret = shelves.secrets().ofName(fold);
        var id = secret == null ? Nobody.ID : secret.personId();
        var person = Nobody.orFound(shelves, id);
        var totp = shelves.totps().of(id);
        return new File(shelves.now(), secret, person, totp, knownBy(shelves, person, device));
    }

    private static @Nullable String knownBy(
            Shelves shelves, @Nullable Person person, DeviceHint device) {
        return person == null ? null : new SessionStart(shelves, person, device).knownBy();
    }

    /** On a thread for slow work. */
    private Outcome<Right> check(SignIn.Secret wish, File file) {
        var secret = file.secret();
        var right = matches(wish.secret(), secret);
        var step = step(wish.code(), file);
        var person = file.person();
        if (!right || secret == null || person == null || !person.isWelcome() || step == null) {
            return Outcome.refused(RefusalCode.SIGN_IN_FAILED);
        }
        return Outcome.done(new Right(secret, step));
    }

    private boolean matches(String tried, SecretStore.@Nullable Secret secret) {
        if (secret == null) {
            hash.matchNobody(tried);
            return false;
        }
        return hash.matches(tried, secret.hash());
    }

    /**
     * The step the code belongs to; 0 where no code is needed; {@code null} where it is missing or
     * wrong. Staff always need one, participants once they set it up.
     */
    private @Nullable Long step(@Nullable String code, File file) {
        var totp = file.totp();
        var person = file.person();
        if (totp == null) {
            return person != null && !person.staff() ? 0L : null;
        }
        var found =
                codes.step(totp.base32(), code == null ? "" : code, file.now(), totp.lastStep());
        return found.isPresent() ? found.getAsLong() : null;
    }

    /** Inside the write: what was checked must still be so, and a code is spent once. */
    private static Outcome<NewSession> enter(
            Shelves shelves, Right right, SignIn.Secret wish, DeviceHint device) {
        var id = right.secret().personId();
        var person = shelves.people().find(id);
        var unchanged = right.secret().equals(shelves.secrets().of(id));
        if (person == null || !person.isWelcome() || !unchanged || !spent(shelves, right)) {
            return Outcome.refused(RefusalCode.SIGN_IN_FAILED);
        }
        if (person.staff()) {
            shelves.acts().note(id, "staff.signedIn", id);
        }
        var start = new SessionStart(shelves, person, device);
        return Outcome.done(start.begin(Way.SECRET, wish.remember()));
    }

    private static boolean spent(Shelves shelves, Right right) {
        var noCode = right.step() == 0 && shelves.totps().of(right.secret().personId()) == null;
        return noCode || shelves.totps().spend(right.secret().personId(), right.step());
    }

    /** What was right. */
    private record Right(SecretStore.Secret secret, long step) {}

    /** What is on file; everything but the time is absent for an unknown name. */
    private record File(
            Instant now,
            SecretStore.@Nullable Secret secret,
            @Nullable Person person,
            TotpStore.@Nullable Totp totp,
            @Nullable String knownBy) {}
}
