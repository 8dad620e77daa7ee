package ibasho.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RateClass;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often one person may ask, over all of their sockets: one bucket for each {@link RateClass},
 * in memory, made when it is first asked for. Thread-safe; nobody waits inside its short locks.
 */
public final class PersonRates {
    /** Longer than the slowest bucket needs to be full again. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LoadingCache<ParticipantId, Buckets> buckets;

    /** Buckets that refill by the system's own monotonic clock. */
    public PersonRates() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    PersonRates(TimeMeter clock) {
        this(clock, 1);
    }

    private PersonRates(TimeMeter clock, long times) {
        buckets =
                Caffeine.newBuilder()
                        .expireAfterAccess(FORGOTTEN_AFTER)
                        // its own housekeeping is less work than waking another thread for it
                        .executor(Runnable::run)
                        .build(_ -> new Buckets(clock, times));
    }

    /** So many times of everything, for measurements. */
    public static PersonRates times(long times) {
        return new PersonRates(TimeMeter.SYSTEM_NANOTIME, times);
    }

    /**
     * Takes one token.
     *
     * @return 0 if there was one, else the milliseconds until there will be
     */
    public long take(ParticipantId who, RateClass rate) {
        var bucket = buckets.get(who).of(rate);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : roundUp(probe.getNanosToWaitForRefill());
    }

    private static long roundUp(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos) + 1;
    }

    /** Of one person; whoever only sits there has one or two (about 300 bytes each). */
    private static final class Buckets {
        private final TimeMeter clock;
        private final long times;
        private final Map<RateClass, Bucket> made = new EnumMap<>(RateClass.class);

        Buckets(TimeMeter clock, long times) {
            this.clock = clock;
            this.times = times;
        }

        synchronized Bucket of(RateClass rate) {
            return made.computeIfAbsent(
                    rate, _ -> bucket(rate.burst() * times, rate.refill(), clock));
        }
    }

    private static Bucket bucket(long burst, Duration refill, TimeMeter clock) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, refill))
                .build();
    }
}
