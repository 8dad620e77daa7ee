package ibasho.load.fanout;

import java.util.Map;

/**
 * One window of one contestant, in figures.
 *
 * @param deliveries messages that reached a member
 * @param cpuMicros of the server for each delivery; user and kernel together
 * @param lateMillis p99 of how late the instrument itself sent
 * @param load load average of the last minute
 * @param figures what the server's own counters grew by; empty for peers
 */
record Sample(
        Contestant who,
        int round,
        double perSecond,
        long sent,
        long deliveries,
        double seconds,
        long lost,
        long doubled,
        long outOfOrder,
        long refused,
        double cpuMicros,
        double userMicros,
        double p50Millis,
        double p99Millis,
        double maxMillis,
        double lateMillis,
        double load,
        Map<String, Double> figures) {
    boolean clean() {
        return lost + doubled + outOfOrder + refused == 0;
    }

    /** How much a counter of the server grew. */
    double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /** The same for each delivery. */
    double perDelivery(String name) {
        return figure(name) / deliveries;
    }

    double deliveriesPerSecond() {
        return deliveries / seconds;
    }
}
