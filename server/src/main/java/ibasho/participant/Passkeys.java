package ibasho.participant;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PasskeyId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The two ceremonies of WebAuthn: making a passkey and showing it. The person's presence is always
 * verified by the device (PIN, finger, face), which is what makes one passkey two factors.
 *
 * <p>Thread-safe. Checking takes milliseconds: call it inside {@link SlowWork}. Bad input is
 * refused, never thrown.
 */
public final class Passkeys {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager ceremonies =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(converter);
    private final PasskeySettings settings;
    private final Set<Origin> origins;
    private final PasskeyOptions options;
    private final Challenges<SessionId> makings;
    private final Challenges<List<Object>> showings;

    /** Ceremonies for these pages. */
    public Passkeys(PasskeySettings settings, InstantSource clock) {
        this.settings = settings;
        this.origins = settings.origins().stream().map(Origin::new).collect(Collectors.toSet());
        this.options = new PasskeyOptions(settings, converter);
        this.makings = new Challenges<>(clock);
        this.showings = new Challenges<>(clock);
    }

    /** Options for {@code navigator.credentials.create}, as JSON. */
    String beginMaking(SessionId session, Person person, List<Passkey> had) {
        var challenge = makings.fresh();
        makings.put(session, challenge);
        return options.toMake(challenge, person, had);
    }

    /**
     * Checks a new passkey.
     *
     * @param credential RegistrationResponseJSON
     * @return refused with {@code BAD_VALUE} whatever was wrong with it
     */
    Outcome<Passkey> finishMaking(
            SessionId session, ParticipantId person, String credential, String label, Instant now) {
        var challenge = makings.take(session);
        if (challenge == null) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        return attempt(
                RefusalCode.BAD_VALUE,
                () -> {
                    var made = ceremonies.parseRegistrationResponseJSON(credential);
                    var asked =
                            new RegistrationParameters(
                                    asked(challenge), PasskeyOptions.ALGORITHMS, true, true);
                    return passkey(ceremonies.verify(made, asked), person, label, now);
                });
    }

    /** Options for {@code navigator.credentials.get}, as JSON; whoever asks gets the like. */
    String beginShowing(SpaceId space) {
        var challenge = showings.fresh();
        showings.put(List.of(space, TEXT.encodeToString(challenge)), challenge);
        return options.toShow(challenge);
    }

    /** Reads what a browser shows, before it is known whose it is. */
    Outcome<Shown> read(String credential) {
        return attempt(
                RefusalCode.SIGN_IN_FAILED,
                () -> {
                    var shown = ceremonies.parseAuthenticationResponseJSON(credential);
                    var told = present(shown.getCollectedClientData());
                    return new Shown(shown, TEXT.encodeToString(told.getChallenge().getValue()));
                });
    }

    /** Checks what a browser shows against the passkey it names. */
    Outcome<Use> check(SpaceId space, Shown shown, Passkey passkey) {
        var challenge = showings.take(List.of(space, shown.challenge()));
        if (challenge == null || !shown.isFor(passkey.personId())) {
            return Outcome.refused(RefusalCode.SIGN_IN_FAILED);
        }
        return attempt(
                RefusalCode.SIGN_IN_FAILED,
                () -> {
                    var asked =
                            new AuthenticationParameters(
                                    asked(challenge), credentialRecord(passkey), null, true, true);
                    var answer = ceremonies.verify(shown.credential(), asked);
                    var used = present(answer.getAuthenticatorData());
                    return new Use(used.getSignCount(), used.isFlagBS());
                });
    }

    private ServerProperty asked(byte[] challenge) {
        return ServerProperty.builder()
                .origins(origins)
                .rpId(settings.rpId())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private Passkey passkey(
            RegistrationData made, ParticipantId person, String label, Instant now) {
        var about = present(made.getAttestationObject()).getAuthenticatorData();
        var credential = present(about.getAttestedCredentialData());
        return new Passkey(
                new PasskeyId(Ids.id()),
                person,
                TEXT.encodeToString(credential.getCredentialId()),
                TEXT.encodeToString(credentials.convert(credential)),
                about.getSignCount(),
                about.isFlagUV(),
                about.isFlagBE(),
                about.isFlagBS(),
                label,
                now);
    }

    private CredentialRecordImpl credentialRecord(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                passkey.verifiedPerson(),
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                credentials.convert(BYTES.decode(passkey.credential())),
                null,
                null,
                null,
                null);
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalArgumentException("credential: part missing (expected: all parts)");
        }
        return part;
    }

    /**
     * The library throws for whatever is wrong, from several families of exceptions (its own, those
     * of its JSON reader); to us each is a no.
     */
    private static <T> Outcome<T> attempt(RefusalCode no, Supplier<T> step) {
        try {
            return Outcome.done(step.get());
        } catch (RuntimeException _) {
            return Outcome.refused(no);
        }
    }

    /**
     * What using a passkey told.
     *
     * @param signCount the authenticator's counter
     */
    record Use(long signCount, boolean backedUp) {}

    /** What a browser shows, read but not checked. */
    record Shown(AuthenticationData credential, String challenge) {
        String credentialId() {
            return TEXT.encodeToString(credential.getCredentialId());
        }

        /** The browser may leave out whose it is, but must not name somebody else. */
        boolean isFor(ParticipantId person) {
            var handle = credential.getUserHandle();
            return handle == null || Arrays.equals(handle, handle(person));
        }

        private static byte[] handle(ParticipantId person) {
            return person.value().getBytes(StandardCharsets.UTF_8);
        }
    }
}
