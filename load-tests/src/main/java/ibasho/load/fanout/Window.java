package ibasho.load.fanout;

import org.HdrHistogram.Histogram;

/**
 * What one stretch of sending brought.
 *
 * @param sent messages
 * @param seconds from the first message to the last delivery
 * @param lateMicros how late the instrument itself was
 */
record Window(long sent, double seconds, Histogram lateMicros, Tally.Counts counts) {
    double p50Millis() {
        return counts.micros().getValueAtPercentile(50) / 1e3;
    }

    double p99Millis() {
        return counts.micros().getValueAtPercentile(99) / 1e3;
    }

    double maxMillis() {
        return counts.micros().getMaxValue() / 1e3;
    }

    double lateP99Millis() {
        return lateMicros.getValueAtPercentile(99) / 1e3;
    }
}
