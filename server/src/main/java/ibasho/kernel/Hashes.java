package ibasho.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What we keep of a token: SHA-256, as text. A token has 256 random bits, so nothing slower is
 * needed. Thread-safe.
 */
public final class Hashes {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Hashes() {}

    /** The hash of a token, as 43 characters. */
    public static String of(String token) {
        return TEXT.encodeToString(sha256().digest(token.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 (expected: part of every JDK)", missing);
        }
    }
}
