package ibasho.voice.media;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Delays, counted in buckets of a twentieth of a millisecond. Thread-safe. */
final class Delays {
    private static final int BUCKETS = 10_000;
    private static final double NANOS_PER_BUCKET = 50_000;

    private final AtomicLongArray buckets = new AtomicLongArray(BUCKETS);
    private final AtomicLong all = new AtomicLong();

    void count(long nanos) {
        all.incrementAndGet();
        int bucket = (int) Math.min(nanos / NANOS_PER_BUCKET, BUCKETS - 1);
        buckets.incrementAndGet(Math.max(bucket, 0));
    }

    void clear() {
        all.set(0);
        for (int i = 0; i < BUCKETS; i++) {
            buckets.set(i, 0);
        }
    }

    long all() {
        return all.get();
    }

    /** Milliseconds that this share stays within, rounded up to a bucket. */
    double within(double share) {
        long wanted = (long) Math.ceil(all() * share);
        long seen = 0;
        int at = 0;
        while (at < BUCKETS && seen < wanted) {
            seen += buckets.get(at++);
        }
        return at * NANOS_PER_BUCKET / 1e6;
    }
}
