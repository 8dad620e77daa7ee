package ibasho.load.fanout;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What all scenarios of one run share. For the measuring thread. */
final class Bench {
    private final Kitchen kitchen;
    private final EventLoop loop;
    private final FanoutOptions options;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Sample>> samples = new TreeMap<>();

    Bench(Kitchen kitchen, EventLoop loop, FanoutOptions options) {
        this.kitchen = kitchen;
        this.loop = loop;
        this.options = options;
    }

    Kitchen kitchen() {
        return kitchen;
    }

    EventLoop loop() {
        return loop;
    }

    /** Whether this contestant is wished and can run here. */
    boolean takes(Contestant who) {
        return options.only().contains(who) && kitchen.has(who);
    }

    int rounds() {
        return options.rounds();
    }

    double seconds() {
        return options.seconds();
    }

    /** Long enough for a JIT compiler to see what matters, and to be done with it. */
    double warmUpSeconds() {
        return options.quick() ? seconds() : options.warmUp();
    }

    void keep(String scenario, List<Sample> taken) {
        samples.put(scenario, List.copyOf(taken));
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Tells how it goes, on standard error. */
    void say(String scenario, Sample sample) {
        System.err.println(
                String.format(
                        Locale.ROOT,
                        "%s round %d %-11s %,9.0f/s  cpu %.2f µs (user %.2f)  p50 %.1f p99 %.1f ms"
                                + "  late p99 %.1f ms  lost %d doubled %d order %d refused %d  load %.1f",
                        scenario,
                        sample.round(),
                        sample.who(),
                        sample.deliveriesPerSecond(),
                        sample.cpuMicros(),
                        sample.userMicros(),
                        sample.p50Millis(),
                        sample.p99Millis(),
                        sample.lateMillis(),
                        sample.lost(),
                        sample.doubled(),
                        sample.outOfOrder(),
                        sample.refused(),
                        sample.load()));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Map<String, List<Sample>> samples() {
        return samples;
    }
}
