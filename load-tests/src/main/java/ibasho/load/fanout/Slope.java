package ibasho.load.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Whether a delivery costs more in a larger room: a line through six sizes at equal deliveries. */
final class Slope {
    private static final int[] SIZES = {30, 60, 125, 250, 500, 1_000};
    private static final double DELIVERIES_PER_SECOND = 10_000;

    private Slope() {}

    static void run(Bench bench) throws IOException, InterruptedException {
        var sizes = new ArrayList<Steady>();
        for (var size : SIZES) {
            var setting =
                    new Contender.Setting(
                            new Hall.Shape(1, size, 1), 150, OneSender.TICK_MILLIS / 5);
            var name = "SLOPE " + size;
            sizes.add(
                    new Steady(bench, name, setting, DELIVERIES_PER_SECOND / size)
                            .run(List.of(Contestant.OURS)));
            bench.add(
                    Row.of(
                            name,
                            "CPU per delivery, ours",
                            "µs",
                            sizes.getLast().of(Contestant.OURS, Sample::cpuMicros)));
            bench.add(Counts.row(name, bench.samples().getOrDefault(name, List.of())));
        }
        var slopes = new double[bench.rounds()];
        for (int round = 0; round < slopes.length; round++) {
            slopes[round] = slope(sizes, round + 1);
        }
        bench.add(
                Row.atMost("SLOPE", "growth per 1,000 members", "µs", DoubleStream.of(slopes), 0));
    }

    /** Least squares. */
    private static double slope(List<Steady> sizes, int round) {
        double sumX = 0;
        double sumY = 0;
        double sumXy = 0;
        double sumXx = 0;
        for (int i = 0; i < SIZES.length; i++) {
            var x = SIZES[i] / 1_000.0;
            var y =
                    sizes.get(i)
                            .of(Contestant.OURS, s -> s.round() == round ? s.cpuMicros() : 0)
                            .sum();
            sumX += x;
            sumY += y;
            sumXy += x * y;
            sumXx += x * x;
        }
        return (SIZES.length * sumXy - sumX * sumY) / (SIZES.length * sumXx - sumX * sumX);
    }
}
