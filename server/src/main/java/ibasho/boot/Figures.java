package ibasho.boot;

import com.sun.management.ThreadMXBean;
import ibasho.store.StoreWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** The registry of everything we count. No label is ever a name, a person or a room. */
final class Figures {
    private static final ThreadMXBean THREADS =
            ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** An empty registry with what the JVM tells of itself. */
    Figures() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        FunctionCounter.builder("ibasho.jvm.allocated", THREADS, Figures::allocatedBytes)
                .baseUnit("bytes")
                .register(registry);
    }

    private static double allocatedBytes(ThreadMXBean threads) {
        return threads.getTotalThreadAllocatedBytes();
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    StoreWatch storeWatch() {
        return new CountingWatch();
    }

    /** Counts what the store tells. */
    private final class CountingWatch implements StoreWatch {
        private final Timer commits = registry.timer("ibasho.store.commits");
        private final Counter works = registry.counter("ibasho.store.works");
        private final DistributionSummary group =
                DistributionSummary.builder("ibasho.store.group")
                        .description("works in one commit")
                        .publishPercentiles(0.5, 0.99)
                        .register(registry);
        private final Counter failures = registry.counter("ibasho.store.failures");
        private final Counter turnedAway = registry.counter("ibasho.store.turned.away");

        @Override
        public void groupCommitted(int count, long nanos) {
            commits.record(nanos, TimeUnit.NANOSECONDS);
            works.increment(count);
            group.record(count);
        }

        @Override
        public void groupFailed(int count) {
            failures.increment();
        }

        @Override
        public void turnedAway() {
            turnedAway.increment();
        }
    }
}
