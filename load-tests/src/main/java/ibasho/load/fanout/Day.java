package ibasho.load.fanout;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * DAY: 30 people as on a busy day of the 居場所. They say a line every two seconds, walk, react and
 * change their 過ごし方; two of them are on a bad line and hear nothing for seconds at a time.
 */
final class Day {
    private static final int PEOPLE = 30;
    private static final int ON_A_BAD_LINE = 2;
    private static final Hall.Shape SHAPE = new Hall.Shape(1, PEOPLE, PEOPLE);
    private static final int BYTES = 90;
    private static final double LINES_PER_SECOND = 0.5;
    private static final double WARM_UP_TIMES = 10;
    private static final double WINDOWS_SECONDS = 5;
    private static final double MOST_OF_A_CORE = 3;

    /** Longer than a bad line is deaf. */
    private static final double PATIENCE = 10;

    private Day() {}

    static void run(Bench bench) throws IOException, InterruptedException {
        var setting = new Contender.Setting(SHAPE, BYTES, 0);
        try (var open =
                Contender.open(bench.kitchen(), bench.loop(), Contestant.OURS_CHAT, setting)) {
            var life = new Life(open.hall(), ON_A_BAD_LINE);
            life.begin(WARM_UP_TIMES);
            open.measure(0, WARM_UP_TIMES * LINES_PER_SECOND, bench.warmUpSeconds(), PATIENCE);
            life.begin(1);
            var samples =
                    DoubleStream.iterate(1, round -> round <= bench.rounds(), round -> round + 1)
                            .mapToObj(round -> window(bench, open, (int) round))
                            .toList();
            life.end();
            bench.keep("DAY", samples);
            rows(bench, samples);
        }
    }

    private static Sample window(Bench bench, Contender open, int round) {
        var seconds = WINDOWS_SECONDS * bench.seconds();
        var sample = open.measure(round, LINES_PER_SECOND, seconds, PATIENCE);
        bench.say("DAY", sample);
        return sample;
    }

    private static void rows(Bench bench, List<Sample> samples) {
        bench.add(
                Row.atMost(
                        "DAY",
                        "server, share of one core",
                        "%",
                        samples.stream().mapToDouble(Day::percentOfACore),
                        MOST_OF_A_CORE));
        bench.add(
                Row.of(
                        "DAY",
                        "half of the lines heard within",
                        "ms",
                        samples.stream().mapToDouble(Sample::p50Millis)));
        bench.add(
                Row.of(
                        "DAY",
                        "sends",
                        "/s",
                        samples.stream().mapToDouble(s -> s.figure(Counts.WRITES) / s.seconds())));
        bench.add(Counts.row("DAY", samples));
    }

    private static double percentOfACore(Sample sample) {
        return 100 * sample.cpuMicros() * sample.deliveries() / (sample.seconds() * 1e6);
    }
}
