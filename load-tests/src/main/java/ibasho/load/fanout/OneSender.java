package ibasho.load.fanout;

import java.io.IOException;
import java.util.List;

/** A and B: one sender, one room; what a delivery costs against the floor and against peers. */
final class OneSender {
    private static final int BYTES = 150;

    /** Shorter than the gap between two messages, so that none waits for a tick. */
    static final int TICK_MILLIS = 5;

    private static final String PER_DELIVERY = "CPU per delivery, ";

    private OneSender() {}

    static void run(Bench bench, String name, int people, double perSecond, double barToFloor)
            throws IOException, InterruptedException {
        var setting = new Contender.Setting(new Hall.Shape(1, people, 1), BYTES, TICK_MILLIS);
        var all = List.of(Contestant.values());
        var steady = new Steady(bench, name, setting, perSecond).run(all);
        for (var who : all) {
            bench.add(Row.of(name, PER_DELIVERY + who, "µs", steady.of(who, Sample::cpuMicros)));
        }
        costs(bench, steady, barToFloor);
        delays(bench, steady);
        bench.add(Counts.row(name, bench.samples().getOrDefault(name, List.of())));
    }

    private static void costs(Bench bench, Steady steady, double barToFloor) {
        var name = steady.name();
        for (var who : List.of(Contestant.OURS, Contestant.OURS_CHAT)) {
            var shown = PER_DELIVERY + who + " / ";
            bench.add(
                    Row.atMost(
                            name,
                            shown + "floor",
                            "×",
                            steady.ratio(who, Contestant.FLOOR, Sample::cpuMicros),
                            barToFloor));
            bench.add(
                    Row.atMost(
                            name,
                            shown + "netty naive",
                            "×",
                            steady.ratio(who, Contestant.NAIVE, Sample::cpuMicros),
                            0.65));
            bench.add(
                    Row.atMost(
                            name,
                            shown + "node ws",
                            "×",
                            steady.ratio(who, Contestant.NODE, Sample::cpuMicros),
                            0.85));
        }
        var ours = Contestant.OURS;
        bench.add(
                Row.atMost(
                        name,
                        "user-mode CPU per delivery, ours",
                        "µs",
                        steady.of(ours, Sample::userMicros),
                        2));
        bench.add(
                Row.atMost(
                        name,
                        "bytes allocated per delivery, ours",
                        "B",
                        steady.of(ours, s -> s.perDelivery(Counts.ALLOCATED)),
                        8));
        bench.add(
                Row.atMost(
                        name,
                        "sends per delivery, ours",
                        "",
                        steady.of(ours, s -> s.perDelivery(Counts.WRITES)),
                        1));
    }

    private static void delays(Bench bench, Steady steady) {
        for (var who : Contestant.values()) {
            bench.add(
                    Row.of(steady.name(), "p99, " + who, "ms", steady.of(who, Sample::p99Millis)));
        }
        for (var peer : List.of(Contestant.NAIVE, Contestant.JETTY)) {
            bench.add(
                    Row.atMost(
                            steady.name(),
                            "p99, ours / " + peer,
                            "×",
                            steady.ratio(Contestant.OURS, peer, Sample::p99Millis),
                            1));
        }
    }
}
