package ibasho.store;

import ibasho.protocol.ParticipantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One stored entry and its place in the chain. */
record AuditLink(
        String spaceId,
        long seq,
        Instant at,
        @Nullable String actedBy,
        String act,
        @Nullable String about,
        String details,
        String prevHash,
        String hash) {

    /** What the first entry follows. */
    static final String BEGINNING = "0".repeat(64);

    AuditRow row() {
        return new AuditRow(
                seq,
                at,
                actedBy == null ? null : new ParticipantId(actedBy),
                act,
                about,
                AuditFacts.read(details));
    }

    /** The hash this entry must have (SHA-256, hexadecimal). */
    String expectedHash() {
        var digest = sha256();
        feed(digest, "ibasho-audit-1");
        feed(digest, spaceId);
        feed(digest, Long.toString(seq));
        feed(digest, Long.toString(at.toEpochMilli()));
        feed(digest, actedBy);
        feed(digest, act);
        feed(digest, about);
        feed(digest, details);
        feed(digest, prevHash);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Length first, so that no two entries feed the same bytes; absent is not empty. */
    private static void feed(MessageDigest digest, @Nullable String text) {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        var length = text == null ? "-" : Integer.toString(bytes.length);
        digest.update((length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("SHA-256", failure);
        }
    }
}
