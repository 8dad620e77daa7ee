package ibasho.load.fanout;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.util.List;

/**
 * Counts at small sizes, without a look at the clock: for every run of the tests.
 *
 * @param what is done, for people
 * @param perSecond messages over all senders
 */
record Quick(String what, Contestant who, Contender.Setting setting, double perSecond) {
    private static final double SECONDS = 4;
    private static final double PATIENCE = 30;
    private static final Contender.Setting ONE_SENDER =
            new Contender.Setting(new Hall.Shape(1, 50, 1), 150, 0);
    private static final Contender.Setting WALKING =
            new Contender.Setting(new Hall.Shape(5, 10, 10), 60, 0);
    private static final Contender.Setting TALKING =
            new Contender.Setting(new Hall.Shape(1, 50, 20), 150, 0);

    /** What is counted. */
    static List<Quick> list() {
        return List.of(
                new Quick("one sender", Contestant.FLOOR, ONE_SENDER, 50),
                new Quick("one sender", Contestant.NAIVE, ONE_SENDER, 50),
                new Quick("one sender", Contestant.JETTY, ONE_SENDER, 50),
                new Quick("one sender", Contestant.NODE, ONE_SENDER, 50),
                new Quick("50 walk in 5 rooms", Contestant.OURS, WALKING, 250),
                new Quick("20 of 50 talk", Contestant.OURS_CHAT, TALKING, 100));
    }

    /** Counts everything and prints it; false if anything is wrong. */
    static boolean all(Bench bench) throws IOException, InterruptedException {
        var right = true;
        for (var quick : list()) {
            if (bench.kitchen().has(quick.who)) {
                var sample = quick.count(bench.kitchen(), bench.loop());
                System.out.println(quick.text(sample));
                right &= isRight(sample);
            }
        }
        System.out.println(
                right
                        ? "Every message reached everybody once and in order."
                        : "NOT AS IT MUST BE.");
        return right;
    }

    /** Counts this one. */
    Sample count(Kitchen kitchen, EventLoop loop) throws IOException, InterruptedException {
        try (var open = Contender.open(kitchen, loop, who, setting)) {
            return open.measure(1, perSecond, SECONDS, PATIENCE);
        }
    }

    /** Whether everything that was sent reached everybody of its room, once and in order. */
    static boolean isRight(Sample sample) {
        return sample.clean() && sample.deliveries() > 0;
    }

    String text(Sample sample) {
        return "%s, %s: sent %d, delivered %d, lost %d, doubled %d, out of order %d, refused %d"
                .formatted(
                        what,
                        who,
                        sample.sent(),
                        sample.deliveries(),
                        sample.lost(),
                        sample.doubled(),
                        sample.outOfOrder(),
                        sample.refused());
    }
}
