package ibasho.load.fanout;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/** CHAT: lines that are on the disk before anybody sees them. */
final class Lines {
    private static final Hall.Shape THIRTY = new Hall.Shape(1, 30, 5);
    private static final Hall.Shape TALKERS = new Hall.Shape(1, 30, 30);
    private static final int BYTES = 150;
    private static final int SYNCS = 300;
    private static final int PAGE = 4_096;
    private static final double MANY_PER_SECOND = 2_100;

    private Lines() {}

    static void run(Bench bench) throws IOException, InterruptedException {
        var syncP99 = syncP99Millis();
        bench.add(Row.of("CHAT", "p99 of fsync on this disk", "ms", DoubleStream.of(syncP99)));
        var calm =
                new Steady(bench, "CHAT", new Contender.Setting(THIRTY, BYTES, 0), 5)
                        .run(List.of(Contestant.OURS_CHAT));
        bench.add(
                Row.atMost(
                        "CHAT",
                        "30 people, 5 lines/s: p99 until heard",
                        "ms",
                        calm.of(Contestant.OURS_CHAT, Sample::p99Millis),
                        2 * syncP99 + 10));
        var many =
                new Steady(
                                bench,
                                "CHAT many",
                                new Contender.Setting(TALKERS, BYTES, 0),
                                MANY_PER_SECOND)
                        .run(List.of(Contestant.OURS_CHAT));
        bench.add(
                Row.atLeast(
                        "CHAT many",
                        "lines stored and heard by 30",
                        "/s",
                        many.of(
                                Contestant.OURS_CHAT,
                                s -> (double) (s.sent() - s.refused()) / s.seconds()),
                        2_000));
        bench.add(
                Row.of(
                        "CHAT many",
                        "lines in one commit",
                        "",
                        many.of(
                                Contestant.OURS_CHAT,
                                s ->
                                        s.figures()
                                                        .getOrDefault(
                                                                "ibasho_store_works_total",
                                                                Double.NaN)
                                                / s.figures()
                                                        .getOrDefault(
                                                                "ibasho_store_commits_seconds_count",
                                                                Double.NaN))));
        for (var name : List.of("CHAT", "CHAT many")) {
            bench.add(Counts.row(name, bench.samples().getOrDefault(name, List.of())));
        }
    }

    /** One page, written and synced, as a log would. */
    private static double syncP99Millis() throws IOException {
        var micros = new Histogram(60_000_000, 3);
        var file = Files.createTempFile("bench-sync", ".bin");
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < SYNCS; i++) {
                micros.recordValue(syncMicros(open.getChannel()));
            }
        } finally {
            Files.delete(file);
        }
        return micros.getValueAtPercentile(99) / 1e3;
    }

    private static long syncMicros(FileChannel channel) throws IOException {
        var started = System.nanoTime();
        channel.write(ByteBuffer.allocate(PAGE));
        channel.force(false);
        return (System.nanoTime() - started) / 1_000;
    }
}
