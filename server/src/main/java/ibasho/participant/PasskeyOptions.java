package ibasho.participant;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What browsers are asked for, as JSON. No attestation: which device somebody owns is theirs. */
final class PasskeyOptions {
    /** What nearly every authenticator can do, best first. */
    static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(
                    algorithm(COSEAlgorithmIdentifier.ES256),
                    algorithm(COSEAlgorithmIdentifier.EdDSA),
                    algorithm(COSEAlgorithmIdentifier.RS256));

    private static final Base64.Decoder TEXT = Base64.getUrlDecoder();

    private final PasskeySettings settings;
    private final ObjectConverter converter;

    PasskeyOptions(PasskeySettings settings, ObjectConverter converter) {
        this.settings = settings;
        this.converter = converter;
    }

    String toMake(byte[] challenge, Person person, List<Passkey> had) {
        return json(
                new PublicKeyCredentialCreationOptions(
                        new PublicKeyCredentialRpEntity(settings.rpId(), settings.name()),
                        user(person),
                        new DefaultChallenge(challenge),
                        ALGORITHMS,
                        millis(),
                        had.stream().map(PasskeyOptions::descriptor).toList(),
                        new AuthenticatorSelectionCriteria(
                                null,
                                true,
                                ResidentKeyRequirement.REQUIRED,
                                UserVerificationRequirement.REQUIRED),
                        AttestationConveyancePreference.NONE,
                        null));
    }

    String toShow(byte[] challenge) {
        return json(
                new PublicKeyCredentialRequestOptions(
                        new DefaultChallenge(challenge),
                        millis(),
                        settings.rpId(),
                        List.of(),
                        UserVerificationRequirement.REQUIRED,
                        null));
    }

    /** The device shows this name in its list: the 呼び名, never anything else of the person. */
    private PublicKeyCredentialUserEntity user(Person person) {
        var nickname = person.nickname();
        var name = nickname == null ? settings.name() : nickname.text();
        var handle = person.id().value().getBytes(StandardCharsets.UTF_8);
        return new PublicKeyCredentialUserEntity(handle, name, name);
    }

    private static PublicKeyCredentialDescriptor descriptor(Passkey passkey) {
        return new PublicKeyCredentialDescriptor(
                PublicKeyCredentialType.PUBLIC_KEY, TEXT.decode(passkey.credentialId()), null);
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    private static long millis() {
        return SessionLifetimes.PASSKEY_CHALLENGE.toMillis();
    }

    /** The newer way would hand us the JSON library itself, which lives in {@code wire}. */
    @SuppressWarnings("deprecation")
    private String json(Object options) {
        return converter.getJsonConverter().writeValueAsString(options);
    }
}
