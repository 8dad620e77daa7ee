package ibasho.participant;

import ibasho.kernel.Outcome;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The one place where somebody becomes signed in. Every failure of one kind looks the same and
 * costs the same, so that nobody can find out who is registered here (PROMISES 12).
 *
 * <p>Thread-safe, never blocks. Answers on a thread of the store or of {@link SlowWork}: hop.
 */
public final class SignInDoor {
    private final Passkeys passkeys;
    private final SecretHash hash = new SecretHash();
    private final GuessLimits limits;
    private final LinkSignIn links;
    private final SecretSignIn secrets;
    private final PasskeySignIn shownPasskeys;
    private final LostWish lost;

    /**
     * Opens the door.
     *
     * @param demo whether links of the demo open here, and then only from this very host
     */
    public SignInDoor(
            PeopleStore store,
            SlowWork slowWork,
            Passkeys passkeys,
            InstantSource clock,
            boolean demo) {
        this.passkeys = passkeys;
        this.limits = new GuessLimits(clock);
        this.links = new LinkSignIn(store, demo);
        this.secrets = new SecretSignIn(store, slowWork, hash, limits);
        this.shownPasskeys = new PasskeySignIn(store, slowWork, passkeys);
        this.lost = new LostWish(store, limits);
    }

    /**
     * Lets somebody in, or says no.
     *
     * @return refused with {@code LINK_NOT_VALID}, {@code SIGN_IN_FAILED}, {@code SIGN_IN_SLOWED}
     *     ({@code waitSeconds}) or {@code BUSY}
     */
    public CompletionStage<Outcome<SignInReply>> signIn(
            SpaceId space, SignIn request, DeviceHint device) {
        return switch (request) {
            case SignIn.Link link -> reply(links.signIn(space, link, device));
            case SignIn.Secret secret -> reply(secrets.signIn(space, secret, device));
            case SignIn.Passkey passkey -> reply(shownPasskeys.signIn(space, passkey, device));
            case SignIn.Lost wish -> lost.hear(space, wish, device);
        };
    }

    /** Options for {@code navigator.credentials.get}; the challenge stays here for five minutes. */
    public CompletionStage<Outcome<String>> passkeyOptions(SpaceId space, DeviceHint device) {
        return CompletableFuture.completedFuture(
                limits.payForAsking(device.addressKey()).map(_ -> passkeys.beginShowing(space)));
    }

    /** How many secrets were checked so far, right or wrong; for the metrics. */
    public long secretsChecked() {
        return hash.checks();
    }

    private static CompletionStage<Outcome<SignInReply>> reply(
            CompletionStage<Outcome<NewSession>> answer) {
        return answer.thenApply(outcome -> outcome.map(session -> session));
    }
}
