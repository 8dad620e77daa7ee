package ibasho.load.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * D: the rate goes up until p99 passes 100 ms or something is refused; the last one before counts.
 */
final class Saturation {
    private static final Hall.Shape SHAPE = new Hall.Shape(1, 1_000, 20);
    private static final int BYTES = 150;
    private static final double MOST_P99_MILLIS = 100;
    private static final double FASTER = 1.3;
    private static final double FASTEST = 100_000;
    private static final double PATIENCE = 10;

    private Saturation() {}

    static void run(Bench bench) throws IOException, InterruptedException {
        var setting = new Contender.Setting(SHAPE, BYTES, 0);
        var taken = new ArrayList<Sample>();
        var best = new ArrayList<Sample>();
        for (var who : List.of(Contestant.values())) {
            if (who == Contestant.OURS || !bench.takes(who)) {
                continue; // steps that share a tick are one message: that would flatter us
            }
            try (var open = Contender.open(bench.kitchen(), bench.loop(), who, setting)) {
                var found = climb(bench, open, taken);
                if (found != null) {
                    best.add(found);
                }
            }
        }
        bench.keep("D", taken);
        rows(bench, best);
    }

    private static @Nullable Sample climb(Bench bench, Contender open, List<Sample> taken) {
        open.measure(0, 40, bench.warmUpSeconds(), PATIENCE);
        Sample best = null;
        for (double rate = 40; rate < FASTEST; rate *= FASTER) {
            var sample = open.measure(1, rate, bench.seconds() / 2, PATIENCE);
            taken.add(sample);
            bench.say("D", sample);
            if (!sample.clean() || sample.p99Millis() > MOST_P99_MILLIS) {
                return best;
            }
            best = sample;
        }
        return best;
    }

    private static void rows(Bench bench, List<Sample> best) {
        for (var sample : best) {
            bench.add(
                    Row.of(
                            "D",
                            "most deliveries with p99 under 100 ms, " + sample.who(),
                            "/s",
                            DoubleStream.of(sample.deliveriesPerSecond())));
        }
        bench.add(
                Row.atLeast(
                        "D",
                        "most deliveries, ours, chat / floor",
                        "×",
                        DoubleStream.of(
                                most(best, Contestant.OURS_CHAT) / most(best, Contestant.FLOOR)),
                        15));
    }

    private static double most(List<Sample> best, Contestant who) {
        return best.stream()
                .filter(s -> s.who() == who)
                .mapToDouble(Sample::deliveriesPerSecond)
                .findFirst()
                .orElse(Double.NaN);
    }
}
