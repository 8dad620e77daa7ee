package ibasho.gateway;

import ibasho.wire.EncodedMessage;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What all outboxes of this process count together. Thread-safe. Times and depths are taken of one
 * write in {@value #ONE_IN}, so that looking does not cost more than sending.
 */
final class OutboxMeters {
    private static final int ONE_IN = 16;

    private final LongAdder frames = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder outdated = new LongAdder();
    private final Timer inside;
    private final DistributionSummary depth;
    private final LongSupplier nanoTime;

    OutboxMeters(MeterRegistry registry) {
        this(registry, System::nanoTime);
    }

    OutboxMeters(MeterRegistry registry, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        count(registry, "ibasho.outbox.frames", frames);
        count(registry, "ibasho.outbox.writes", writes);
        count(registry, "ibasho.outbox.outdated", outdated);
        this.inside =
                Timer.builder("ibasho.fanout")
                        .description("from the encoding of a message to a write that carries it")
                        .publishPercentiles(0.5, 0.99)
                        .register(registry);
        this.depth =
                DistributionSummary.builder("ibasho.outbox.depth")
                        .description("messages that waited when a write began")
                        .publishPercentiles(0.5, 0.99)
                        .register(registry);
    }

    private static void count(MeterRegistry registry, String name, LongAdder counter) {
        FunctionCounter.builder(name, counter, LongAdder::sum).register(registry);
    }

    /**
     * One write begins.
     *
     * @param first the message that waited longest
     * @param count how many it carries
     * @param write how many writes this outbox made before
     */
    void wrote(EncodedMessage first, int count, int write) {
        frames.add(count);
        writes.increment();
        if (write % ONE_IN == 0) {
            depth.record(count);
            inside.record(nanoTime.getAsLong() - first.encodedAtNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** A frame of movement was not sent: a newer one took its place. */
    void outdated() {
        outdated.increment();
    }
}
