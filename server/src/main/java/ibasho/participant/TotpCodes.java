package ibasho.participant;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** Six-digit codes of an authenticator app (RFC 6238, SHA-1, 30 s). Thread-safe. */
final class TotpCodes {
    private static final long STEP_SECONDS = 30;

    /** Clocks of phones may be this many steps off. */
    private static final int TOLERANCE_STEPS = 1;

    private static final int SECRET_BYTES = 20;
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    /** A fresh secret in Base32. */
    String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /**
     * Which time step the code belongs to.
     *
     * @param lastStep the newest step that was used before: it and all older ones are refused
     * @return empty when the code is wrong, too old, too new or used before
     */
    OptionalLong step(String base32, String code, Instant now, long lastStep) {
        var digits = code.strip().replace(" ", "");
        var present = now.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (long step = present - TOLERANCE_STEPS; step <= present + TOLERANCE_STEPS; step++) {
            if (equal(code(base32, step), digits) && step > lastStep && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return SIX_DIGITS.matcher(digits).matches() ? found : OptionalLong.empty();
    }

    /** The code of one step. */
    String code(String base32, long step) {
        var key = new SecretKeySpec(Base32.decode(base32), generator.getAlgorithm());
        var at = Instant.ofEpochSecond(step * STEP_SECONDS);
        try {
            return generator.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException("totp key (expected: any bytes)", broken);
        }
    }

    /** What an authenticator app reads from a QR code. */
    static String uri(String issuer, String account, String base32) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=6&period=30"
                .formatted(encoded(issuer), encoded(account), base32, encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
