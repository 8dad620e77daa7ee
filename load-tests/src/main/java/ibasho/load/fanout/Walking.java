package ibasho.load.fanout;

import java.io.IOException;
import java.util.List;

/** C: everybody walks; steps of one tick travel together. */
final class Walking {
    private static final Hall.Shape SHAPE = new Hall.Shape(50, 20, 20);
    private static final int BYTES = 60;
    private static final double STEPS_PER_SECOND = 5;

    private Walking() {}

    static void run(Bench bench) throws IOException, InterruptedException {
        var setting = new Contender.Setting(SHAPE, BYTES, 0);
        var contestants = List.of(Contestant.FLOOR, Contestant.OURS);
        var steady =
                new Steady(bench, "C", setting, STEPS_PER_SECOND * SHAPE.allSenders())
                        .run(contestants);
        for (var who : contestants) {
            bench.add(
                    Row.of(
                            "C",
                            "CPU per move delivered, " + who,
                            "µs",
                            steady.of(who, Sample::cpuMicros)));
        }
        bench.add(
                Row.atMost(
                        "C",
                        "CPU per move delivered, ours / floor",
                        "×",
                        steady.ratio(Contestant.OURS, Contestant.FLOOR, Sample::cpuMicros),
                        0.25));
        bench.add(
                Row.of(
                        "C",
                        "p99, ours (a tick included)",
                        "ms",
                        steady.of(Contestant.OURS, Sample::p99Millis)));
        bench.add(
                Row.of(
                        "C",
                        "sends per move delivered, ours",
                        "",
                        steady.of(Contestant.OURS, s -> s.perDelivery(Counts.WRITES))));
        bench.add(Counts.row("C", bench.samples().getOrDefault("C", List.of())));
    }
}
