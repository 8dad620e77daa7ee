package ibasho.load.fanout;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;

/** E: resident memory of people who are signed in, seated in a room, and do nothing. */
final class Idle {
    private static final Hall.Shape SHAPE = new Hall.Shape(10, 1_000, 1);
    private static final double BAR_BYTES = 9_000;

    private Idle() {}

    static void run(Bench bench) throws IOException, InterruptedException {
        for (var who : List.of(Contestant.FLOOR, Contestant.NAIVE)) {
            var empty = empty(bench, who);
            var setting = new Contender.Setting(SHAPE, 60, 0);
            try (var open = Contender.open(bench.kitchen(), bench.loop(), who, setting)) {
                add(bench, who, resident(open.proc()) - empty, Double.NaN);
            }
        }
        ours(bench);
    }

    private static long empty(Bench bench, Contestant who)
            throws IOException, InterruptedException {
        try (var peer = bench.kitchen().peer(who)) {
            return resident(peer.proc());
        }
    }

    private static void ours(Bench bench) throws IOException, InterruptedException {
        var flags = new House.Flags(SHAPE.rooms(), SHAPE.people(), 10_000, 0);
        try (var house = House.start(bench.kitchen(), flags)) {
            var before = resident(house.proc());
            var figures = house.figures();
            var dialect = new HouseDialect(house.tokens(), HouseDialect.Act.CHAT, 60);
            try (var _ = Hall.open(bench.loop(), house.port(), dialect, SHAPE)) {
                Thread.sleep(5_000);
                add(bench, Contestant.OURS, resident(house.proc()) - before, BAR_BYTES);
                var after = house.figures();
                for (var part : List.of("jvm_memory_used_bytes", "ibasho_memory_direct_bytes")) {
                    bench.add(
                            Row.of(
                                    "E",
                                    "of which " + part + ", ours",
                                    "B",
                                    DoubleStream.of(
                                            (after.getOrDefault(part, Double.NaN)
                                                            - figures.getOrDefault(part, 0.0))
                                                    / SHAPE.members())));
                }
            }
        }
    }

    private static void add(Bench bench, Contestant who, long bytes, double bar) {
        bench.add(
                Row.atMost(
                        "E",
                        "resident bytes per idle connection, " + who,
                        "B",
                        DoubleStream.of((double) bytes / SHAPE.members()),
                        bar));
    }

    /** After a full collection, where there is one to ask for. */
    private static long resident(Proc proc) throws IOException, InterruptedException {
        var jcmd = System.getProperty("java.home") + "/bin/jcmd";
        for (int i = 0; i < 3; i++) {
            new ProcessBuilder(jcmd, Long.toString(proc.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            Thread.sleep(1_500);
        }
        return proc.residentBytes();
    }
}
