package ibasho.voice.media;

import org.jspecify.annotations.NullUnmarked;

/** Three talk naturally to thirty for long, somebody comes and goes every minute: what grows? */
@NullUnmarked
final class LongTalk {
    private static final int LISTENERS = 30;
    private static final int STEP_SECONDS = 30;
    private static final int WARM_UP_STEPS = 4;

    private LongTalk() {}

    static void measure(long minutes) throws Exception {
        var heap = new Slope();
        var process = new Slope();
        var threads = new Slope();
        try (var table = new BenchTable(LISTENERS)) {
            var talk = new NaturalTalk(BenchTable.TALKERS, 11);
            long steps = WARM_UP_STEPS + minutes * 60 / STEP_SECONDS;
            VoiceBench.say(
                    "3 talk in turns to %d for %d min; %s",
                    LISTENERS, minutes, VoiceBench.machine());
            for (long step = 0; step < steps; step++) {
                table.talk(STEP_SECONDS, talk);
                if (step % 2 == 0) {
                    table.leave(table.join("guest" + step));
                }
                if (step == WARM_UP_STEPS) {
                    table.delays.clear();
                }
                if (step >= WARM_UP_STEPS) {
                    var now = table.engine.kept();
                    double hour = step * STEP_SECONDS / 3_600.0;
                    heap.add(hour, now.heap() / 1024.0);
                    process.add(hour, now.rss() / 1024.0);
                    threads.add(hour, (double) now.threads());
                }
            }
            VoiceBench.say(
                    "delay p50 %.2f ms, p99 %.2f ms",
                    table.delays.within(0.5), table.delays.within(0.99));
            say("heap after a collection, KiB an hour", heap);
            say("memory of the process, KiB an hour", process);
            say("threads an hour", threads);
            VoiceBench.say("something grows only where the slope less two errors is above nothing");
        }
    }

    private static void say(String what, Slope slope) {
        VoiceBench.say("%-40s %+.1f ± %.1f", what, slope.value(), slope.error());
    }
}
