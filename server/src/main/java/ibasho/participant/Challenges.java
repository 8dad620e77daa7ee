package ibasho.participant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Questions put to authenticators and not yet answered: in memory, bounded, five minutes, each
 * answered at most once. Thread-safe.
 *
 * @param <K> what the answer is found again by
 */
final class Challenges<K> {
    private static final int CHALLENGE_BYTES = 32;
    private static final long MAX_OPEN = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Cache<K, byte[]> open;

    Challenges(InstantSource clock) {
        open =
                Caffeine.newBuilder()
                        .maximumSize(MAX_OPEN)
                        .expireAfterWrite(SessionLifetimes.PASSKEY_CHALLENGE)
                        .ticker(() -> clock.millis() * 1_000_000)
                        .executor(Runnable::run)
                        .build();
    }

    byte[] fresh() {
        var bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    void put(K key, byte[] challenge) {
        open.put(key, challenge);
    }

    /** Takes the challenge away: a second answer finds nothing. */
    byte @Nullable [] take(K key) {
        return open.asMap().remove(key);
    }
}
