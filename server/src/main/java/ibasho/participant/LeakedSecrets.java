package ibasho.participant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Secrets of ten characters and more that stood in leaks of other places (ASVS 6.2.4, 6.2.12). Kept
 * as the first six bytes of their SHA-256, sorted: a stranger's secret is no reading matter, and
 * one chance hit in six thousand million does no harm. How the file is made: docs/signing-in.md.
 * Immutable.
 */
final class LeakedSecrets {
    private static final String FILE = "leaked-secrets.bin";
    private static final int KEPT_BYTES = 6;

    private final long[] hashes;

    private LeakedSecrets(long[] hashes) {
        this.hashes = hashes;
    }

    static LeakedSecrets load() {
        try (var in = LeakedSecrets.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("resource: " + FILE + " (expected: in the jar)");
            }
            return new LeakedSecrets(hashes(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether it is one of them, in small letters. */
    boolean has(String low) {
        return Arrays.binarySearch(hashes, hash(low)) >= 0;
    }

    private static long[] hashes(byte[] file) {
        var hashes = new long[file.length / KEPT_BYTES];
        Arrays.setAll(hashes, at -> number(file, at * KEPT_BYTES));
        return hashes;
    }

    private static long hash(String low) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return number(digest.digest(low.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 (expected: part of every JDK)", missing);
        }
    }

    /** Six bytes as a number, which is never negative. */
    private static long number(byte[] bytes, int from) {
        var eight = ByteBuffer.allocate(Long.BYTES);
        eight.position(Long.BYTES - KEPT_BYTES);
        eight.put(bytes, from, KEPT_BYTES).flip();
        return eight.getLong();
    }

    /** How many there are. */
    int size() {
        return hashes.length;
    }
}
