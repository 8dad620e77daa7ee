package ibasho.load.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Whether a delivery costs more in a larger room: a line through six sizes at equal deliveries. */
final class Slope {
    private static final int[] SIZES = {30, 60, 125, 250, 500, 1_000};
    private static final double DELIVERIES_PER_SECOND = 10_000;

    /** One sender alone would be a flood in the smallest room while it warms up. */
    private static final int SENDERS = 2;

    private Slope() {}

    static void run(Bench bench) throws IOException, InterruptedException {
        var sizes = new ArrayList<Steady>();
        for (var size : SIZES) {
            var setting =
                    new Contender.Setting(
                            new Hall.Shape(1, size, SENDERS), 150, OneSender.TICK_MILLIS / 5);
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
        bench.add(
                Row.atMost(
                        "SLOPE",
                        "CPU per delivery, growth per 1,000 members",
                        "µs",
                        slopes(bench, sizes, Sample::cpuMicros).map(each -> each * 1_000),
                        0));
        bench.add(
                Row.atMost(
                        "SLOPE",
                        "bytes allocated for one more receiver of a message",
                        "B",
                        slopes(bench, sizes, s -> s.figure(Counts.ALLOCATED) / s.sent()),
                        8));
    }

    /** How a figure grows by one more member, in each round. */
    private static DoubleStream slopes(
            Bench bench, List<Steady> sizes, ToDoubleFunction<Sample> figure) {
        return IntStream.rangeClosed(1, bench.rounds())
                .mapToDouble(round -> slope(sizes, round, figure));
    }

    /** Least squares. */
    private static double slope(List<Steady> sizes, int round, ToDoubleFunction<Sample> figure) {
        double sumX = 0;
        double sumY = 0;
        double sumXy = 0;
        double sumXx = 0;
        for (int i = 0; i < SIZES.length; i++) {
            double x = SIZES[i];
            var y =
                    sizes.get(i)
                            .of(
                                    Contestant.OURS,
                                    s -> s.round() == round ? figure.applyAsDouble(s) : 0)
                            .sum();
            sumX += x;
            sumY += y;
            sumXy += x * y;
            sumXx += x * x;
        }
        return (SIZES.length * sumXy - sumX * sumY) / (SIZES.length * sumXx - sumX * sumX);
    }
}
