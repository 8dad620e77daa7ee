package ibasho.voice.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a certificate, which ties a handshake to an offer or an answer. */
final class Fingerprint {

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();
    private static final int CHARACTERS = 32 * 3 - 1;

    private final byte[] hash;

    private Fingerprint(byte[] hash) {
        this.hash = hash;
    }

    /** Of an encoded certificate. */
    static Fingerprint of(byte[] certificate) {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", missing);
        }
    }

    /** From {@code AB:CD:…}; {@code null} when it is not one. */
    static @Nullable Fingerprint read(String text) {
        if (text.length() != CHARACTERS) {
            return null;
        }
        try {
            return new Fingerprint(COLONS.parseHex(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notHex) {
            return null;
        }
    }

    boolean matches(Fingerprint other) {
        return MessageDigest.isEqual(hash, other.hash);
    }

    /** As it stands in SDP. */
    String text() {
        return COLONS.formatHex(hash);
    }
}
