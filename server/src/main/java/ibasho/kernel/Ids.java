package ibasho.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** Random names that say nothing. Thread-safe. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Ids() {}

    /** 128 random bits as 22 characters of {@code [A-Za-z0-9_-]}: an id. */
    public static String id() {
        return text(16);
    }

    /** 256 random bits as 43 characters: a token that opens something. */
    public static String token() {
        return text(32);
    }

    private static String text(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return TEXT.encodeToString(random);
    }
}
