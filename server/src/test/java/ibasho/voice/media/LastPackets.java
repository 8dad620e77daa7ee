package ibasho.voice.media;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullUnmarked;

/**
 * How long after the engine was told to be silent the last packet is still heard by anybody, while
 * three talk to thirty. The way to the engine's process and back is in it.
 */
@NullUnmarked
final class LastPackets {
    private static final int LISTENERS = 30;
    private static final int ROUNDS = 20;
    private static final long BEFORE_MILLIS = 200;
    private static final long AFTER_MILLIS = 500;

    private LastPackets() {}

    static void measure() throws Exception {
        double paused = 0;
        double left = 0;
        try (var table = new BenchTable(LISTENERS);
                var _ = new Talk(table)) {
            for (int round = 0; round < ROUNDS; round++) {
                paused = Math.max(paused, after(table, table.engine::quiet));
                table.engine.hear();
            }
            for (int round = 0; round < ROUNDS; round++) {
                int talker = round % BenchTable.TALKERS;
                left = Math.max(left, after(table, talker, () -> table.leaveTalker(talker)));
                table.rejoinTalker(talker);
            }
            double closed = after(table, table.engine::closeHall);
            VoiceBench.say(
                    "last packet heard after a pause or quiet %.1f ms, leaving %.1f ms (longest of"
                            + " %d each), closing %.1f ms (bar: 300)",
                    paused, left, ROUNDS, closed);
        }
    }

    private static double after(BenchTable table, Act act) throws Exception {
        double longest = 0;
        long from = done(act);
        for (int talker = 0; talker < BenchTable.TALKERS; talker++) {
            longest = Math.max(longest, (table.heardAt(talker) - from) / 1e6);
        }
        return longest;
    }

    private static double after(BenchTable table, int talker, Act act) throws Exception {
        long from = done(act);
        return Math.max(0, (table.heardAt(talker) - from) / 1e6);
    }

    /** When it was begun; by now whatever is still on the way has come. */
    private static long done(Act act) throws Exception {
        Thread.sleep(BEFORE_MILLIS);
        long from = System.nanoTime();
        act.run();
        Thread.sleep(AFTER_MILLIS);
        return from;
    }

    private interface Act {
        void run() throws Exception;
    }

    /** All three talk until it is closed. */
    private static final class Talk implements AutoCloseable {
        private final AtomicBoolean ends = new AtomicBoolean();
        private final Thread thread;

        Talk(BenchTable table) {
            thread = Thread.ofPlatform().start(() -> talk(table));
        }

        private void talk(BenchTable table) {
            try {
                while (!ends.get()) {
                    table.talk(1);
                }
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() {
            ends.set(true);
            try {
                thread.join();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
