package ibasho.load.fanout;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;

/** STALL: six people talk much while a seventh reads nothing; the six must not notice. */
final class Stall {
    private static final Hall.Shape SHAPE = new Hall.Shape(1, 7, 6);

    /** Letters of one byte each; a line may have 500. */
    private static final int BYTES = 500;

    private static final double LINES_PER_SECOND = 5;
    private static final double MOST_TIMES = 1.2;
    private static final double MOST_BYTES = 4 << 20;

    private Stall() {}

    static void run(Bench bench) throws IOException, InterruptedException {
        var setting = new Contender.Setting(SHAPE, BYTES, 0);
        var seconds = 10 * bench.seconds();
        try (var open =
                Contender.open(bench.kitchen(), bench.loop(), Contestant.OURS_CHAT, setting)) {
            open.measure(0, LINES_PER_SECOND, bench.warmUpSeconds(), 5);
            var without = open.measure(1, LINES_PER_SECOND, seconds, 5);
            bench.say("STALL without", without);
            var sleeper = open.hall().member(SHAPE.people() - 1);
            read(open, sleeper, false);
            var memory = open.proc().residentBytes();
            var with = open.measure(2, LINES_PER_SECOND, seconds, 1);
            var grown = open.proc().residentBytes() - memory;
            bench.say("STALL with", with);
            read(open, sleeper, true);
            bench.keep("STALL", List.of(without, with));
            rows(bench, without, with, grown);
        }
    }

    private static void read(Contender open, Member sleeper, boolean now) {
        open.hall()
                .ask(() -> {
                    sleeper.reads(now);
                    return true;
                });
    }

    private static void rows(Bench bench, Sample without, Sample with, long grown) {
        bench.add(
                Row.atMost(
                        "STALL",
                        "the others' p99, with / without one who reads nothing",
                        "×",
                        DoubleStream.of(with.p99Millis() / without.p99Millis()),
                        MOST_TIMES));
        bench.add(
                Row.atMost(
                        "STALL",
                        "memory the server grew by",
                        "B",
                        DoubleStream.of((double) grown),
                        MOST_BYTES));
        bench.add(
                Row.atMost(
                        "STALL",
                        "lost to the six others",
                        "",
                        DoubleStream.of((double) with.lost() - with.sent()),
                        0));
    }
}
