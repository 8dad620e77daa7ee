package ibasho.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long lines took, over all robots of one run. Thread-safe. */
public final class Timings {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final Histogram untilStored = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final Histogram untilHeard = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();

    void sent(String text) {
        sent.increment();
        sentAt.put(text, System.nanoTime());
    }

    void acked(long since) {
        untilStored.recordValue(microsSince(since));
    }

    void heard(String text) {
        var since = sentAt.get(text);
        if (since != null) {
            untilHeard.recordValue(microsSince(since));
        }
    }

    void refused() {
        refused.increment();
    }

    private static long microsSince(long nanos) {
        return Math.clamp((System.nanoTime() - nanos) / 1_000, 0, LONGEST_MICROS);
    }

    /** Lines that robots began to say. */
    public long sentCount() {
        return sent.sum();
    }

    /** Refusals of lines, repeated ones included. */
    public long refusedCount() {
        return refused.sum();
    }

    /** From the wish to its answer. */
    public Percentiles untilStored() {
        return Percentiles.of(untilStored);
    }

    /** From the author's wish to every single listener. */
    public Percentiles untilHeard() {
        return Percentiles.of(untilHeard);
    }

    /** Milliseconds. */
    public record Percentiles(long count, double p50, double p99, double max) {
        static Percentiles of(Histogram micros) {
            return new Percentiles(
                    micros.getTotalCount(),
                    micros.getValueAtPercentile(50) / 1_000.0,
                    micros.getValueAtPercentile(99) / 1_000.0,
                    micros.getMaxValue() / 1_000.0);
        }
    }
}
