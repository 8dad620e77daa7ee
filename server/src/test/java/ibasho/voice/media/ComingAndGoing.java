package ibasho.voice.media;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** Many come and go, some at once, one of ten without a word; then nothing of them may be left. */
@NullUnmarked
final class ComingAndGoing {
    private static final int AT_ONCE = 4;
    private static final int WARM_UP = 100;
    private static final int LEAST_PARTS = 4;
    private static final int PART = 500;

    /** A vanished one is gone after 25 s and a sweep; its thread a little later. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ComingAndGoing() {}

    static void measure(int joins) throws Exception {
        int parts = Math.max(LEAST_PARTS, joins / PART);
        try (var table = new BenchTable(1)) {
            comeAndGo(table, 0, WARM_UP);
            VoiceBench.say("came and went  connections  threads  files  heap KiB  process KiB");
            say(0, atRest(table));
            for (int part = 1; part <= parts; part++) {
                comeAndGo(table, part * joins, joins / parts);
                say(part * joins / parts, atRest(table));
            }
            VoiceBench.say(
                    "bar: no connection, thread, file or memory for each; %s",
                    VoiceBench.machine());
        }
    }

    private static void say(int gone, BenchProcess.Kept now) {
        VoiceBench.say(
                "%13d  %11d  %7d  %5d  %8d  %11d",
                gone, now.peers(), now.threads(), now.files(), now.heap() / 1024, now.rss() / 1024);
    }

    private static void comeAndGo(BenchTable table, int first, int times) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all =
                    IntStream.range(first, first + times)
                            .<Future<?>>mapToObj(
                                    i -> threads.submit(() -> comeAndGo(table, "g" + i, i)))
                            .toList();
            for (var one : all) {
                one.get();
            }
        }
    }

    private static Object comeAndGo(BenchTable table, String name, int number) throws Exception {
        var guest = table.join(name);
        if (number % 10 == 0) {
            table.vanish(guest); // a closed tab: nothing is said to anybody
        } else {
            table.leave(guest);
        }
        return name;
    }

    /** Waits until the vanished are gone and the libraries' threads have ended. */
    private static BenchProcess.Kept atRest(BenchTable table) throws Exception {
        await().atMost(PATIENCE)
                .until(() -> table.engine.figures().peers() <= BenchTable.TALKERS + 1);
        table.forgetVanished();
        var last = new BenchProcess.Kept[] {table.engine.kept()};
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    var now = table.engine.kept();
                    boolean rests = now.threads() >= last[0].threads();
                    last[0] = now;
                    return rests;
                });
        return last[0];
    }
}
