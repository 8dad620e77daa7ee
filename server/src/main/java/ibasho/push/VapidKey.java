package ibasho.push;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The key by which push services know this server (VAPID, RFC 8292): P-256, made once, the same for
 * as long as devices are subscribed with it. Immutable.
 */
final class VapidKey {
    /** How long a token is good; a service may refuse more than a day. */
    static final Duration TOKEN_FOR = Duration.ofHours(12);

    private static final int COORDINATE_BYTES = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"ES256\"}";

    private final String publicKey;
    private final PrivateKey privateKey;

    private VapidKey(String publicKey, PrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** A fresh key. */
    static VapidKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return new VapidKey(point((ECPublicKey) pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("making a push key", failure);
        }
    }

    /** A key as {@link #publicKey} and {@link #secret} gave it. */
    static VapidKey stored(String publicKey, String secret) {
        try {
            var pkcs8 = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret));
            return new VapidKey(publicKey, KeyFactory.getInstance("EC").generatePrivate(pkcs8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("reading the push key", failure);
        }
    }

    /**
     * The uncompressed point in base64url: what a browser takes as {@code applicationServerKey}.
     */
    String publicKey() {
        return publicKey;
    }

    /** PKCS#8 in base64; to be sealed. */
    String secret() {
        return Base64.getEncoder().encodeToString(privateKey.getEncoded());
    }

    /**
     * The header that says who calls.
     *
     * @param contact {@code mailto:} or {@code https:} address of the operator
     */
    String authorization(PushAddress address, String contact, Instant now) {
        return "vapid t=" + token(address.origin(), contact, now) + ", k=" + publicKey;
    }

    private String token(String audience, String contact, Instant now) {
        var claims =
                "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                        .formatted(audience, now.plus(TOKEN_FOR).getEpochSecond(), contact);
        var signed = text(HEADER) + "." + text(claims);
        return signed + "." + TEXT.encodeToString(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("signing a push token", failure);
        }
    }

    private static String text(String json) {
        return TEXT.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String point(ECPublicKey key) {
        var bytes = new byte[1 + 2 * COORDINATE_BYTES];
        bytes[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), bytes, 1 + COORDINATE_BYTES);
        put(key.getW().getAffineY(), bytes, 1 + 2 * COORDINATE_BYTES);
        return TEXT.encodeToString(bytes);
    }

    /** Writes the number big-endian so that it ends before {@code end}. */
    private static void put(BigInteger number, byte[] bytes, int end) {
        var digits = number.toByteArray();
        var length = Math.min(digits.length, COORDINATE_BYTES);
        System.arraycopy(digits, digits.length - length, bytes, end - length, length);
    }
}
