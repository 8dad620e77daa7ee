package ibasho.participant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slows guesses at secrets without locking out the owner (docs/adr/0006). A guess is paid for
 * before it is checked, and paid back when it was right. In memory, bounded, thread-safe.
 *
 * <p>Known devices pay from a purse of their own, so strangers cannot empty it; passkeys and links
 * pay nothing. Whether a name exists makes no difference.
 */
final class GuessLimits {
    /** Guesses at one name by strangers, all addresses together. */
    static final Rate NAME = new Rate(10, Duration.ofMinutes(15));

    /** Guesses at one name from one address: an address alone cannot empty the purse of a name. */
    static final Rate NAME_AND_ADDRESS = new Rate(6, Duration.ofMinutes(30));

    /** Guesses from one address at all names: a household or a school may share it. */
    static final Rate ADDRESS = new Rate(40, Duration.ofMinutes(3));

    /** Guesses at one name on a device that has let its owner in before. */
    static final Rate KNOWN_DEVICE = new Rate(10, Duration.ofMinutes(5));

    /** Wishes from one address that are no guesses. */
    static final Rate ASKING = new Rate(60, Duration.ofSeconds(10));

    /** Most purses kept of one kind. */
    private static final long MAX_PURSES = 50_000;

    private final LoadingCache<Object, Bucket> names;
    private final LoadingCache<Object, Bucket> pairs;
    private final LoadingCache<Object, Bucket> addresses;
    private final LoadingCache<Object, Bucket> devices;
    private final LoadingCache<Object, Bucket> askings;

    GuessLimits(InstantSource clock) {
        names = purses(NAME, clock);
        pairs = purses(NAME_AND_ADDRESS, clock);
        addresses = purses(ADDRESS, clock);
        devices = purses(KNOWN_DEVICE, clock);
        askings = purses(ASKING, clock);
    }

    /**
     * How many at once, and how long until one more.
     *
     * @param burst guesses after a rest
     * @param oneMoreAfter refill of a single guess
     */
    record Rate(long burst, Duration oneMoreAfter) {}

    /** A guess that was paid for. */
    record Paid(List<Bucket> purses) {
        /** It was right: nobody was guessing. */
        void back() {
            purses.forEach(purse -> purse.addTokens(1));
        }
    }

    /**
     * Pays for one guess.
     *
     * @param nameFold the name as looked up, whether it exists or not
     * @param knownBy how the device is known to this very person, {@code null} for a stranger
     * @return refused with {@code waitSeconds} when a purse is empty
     */
    Outcome<Paid> pay(SpaceId space, String nameFold, String addressKey, @Nullable String knownBy) {
        var name = List.of(space, nameFold);
        if (knownBy != null) {
            return pay(List.of(devices.get(List.of(space, nameFold, knownBy))));
        }
        var pair = pairs.get(List.of(space, nameFold, addressKey));
        return pay(List.of(addresses.get(addressKey), pair, names.get(name)));
    }

    /** Pays for a wish that is no guess: options of a passkey, "I lost my way in". */
    Outcome<Nothing> payForAsking(String addressKey) {
        return pay(List.of(askings.get(addressKey))).map(_ -> Nothing.NOTHING);
    }

    private static Outcome<Paid> pay(List<Bucket> purses) {
        for (int i = 0; i < purses.size(); i++) {
            var probe = purses.get(i).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                new Paid(purses.subList(0, i)).back();
                return slowed(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        return Outcome.done(new Paid(purses));
    }

    private static <T> Outcome<T> slowed(Duration wait) {
        var seconds = wait.toSeconds() + 1;
        return Outcome.refused(Refusal.of(RefusalCode.SIGN_IN_SLOWED, "waitSeconds", seconds));
    }

    private static LoadingCache<Object, Bucket> purses(Rate rate, InstantSource clock) {
        var full = rate.oneMoreAfter().multipliedBy(rate.burst());
        return Caffeine.newBuilder()
                .maximumSize(MAX_PURSES)
                .expireAfterAccess(full)
                .ticker(() -> nanos(clock))
                .executor(Runnable::run)
                .build(_ -> purse(rate, clock));
    }

    private static Bucket purse(Rate rate, InstantSource clock) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(rate.burst()).refillGreedy(1, rate.oneMoreAfter()))
                .withCustomTimePrecision(new Meter(clock))
                .build();
    }

    private static long nanos(InstantSource clock) {
        return clock.millis() * 1_000_000;
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos(clock);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
