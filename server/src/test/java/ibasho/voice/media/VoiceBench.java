package ibasho.voice.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./ibasho bench voice}: what carrying voices costs, with real connections (ICE, handshake,
 * sealed sound) from this process to an engine in another.
 */
@Command(
        name = "bench voice",
        mixinStandardHelpOptions = true,
        description = "What carrying voices costs; prints each figure beside its bar.")
@NullUnmarked
final class VoiceBench implements Runnable {
    private static final int WARM_UP_SECONDS = 6;

    /** Bytes of a frame at 20 kbit/s, as the answer asks browsers for. */
    private static final int FRAME_BYTES = 52;

    /** UDP and IPv4 headers of each packet. */
    private static final int HEADER_BYTES = 28;

    @Option(names = "--seconds", defaultValue = "10", description = "of each window (10)")
    int seconds;

    @Option(
            names = "--listeners",
            split = ",",
            defaultValue = "10,30,60,100",
            description = "how many listen (10,30,60,100)")
    List<Integer> listeners;

    @Option(names = "--joins", description = "only: so many come and go; what is left")
    int joins;

    @Option(names = "--minutes", description = "only: talk so long; what grows")
    int minutes;

    @Option(names = "--hours", description = "only: talk so long; what grows")
    int hours;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new VoiceBench()).execute(arguments));
    }

    @Override
    public void run() {
        try {
            if (joins > 0) {
                ComingAndGoing.measure(joins);
            } else if (minutes + hours > 0) {
                LongTalk.measure(minutes + 60L * hours);
            } else {
                measure();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void measure() throws Exception {
        say("voice: 3 talk without a breath, N listen; 20 ms frames of 52 bytes; %s", machine());
        say("delay: from before a talker seals a packet until a listener has opened it");
        say("listen  packets/s  arrived  us/packet  of a core   delay ms p50   p99   join ms");
        for (int count : listeners) {
            System.out.println(forwarding(count));
        }
        say("bars: p99 at most 5 ms at 30; at 100 at most half a core; join to sound at most 1 s");
        LastPackets.measure();
        FirstJoins.measure();
        System.out.println(natural());
    }

    private String forwarding(int count) throws Exception {
        try (var table = new BenchTable(count)) {
            table.frameBytes(FRAME_BYTES);
            table.talk(WARM_UP_SECONDS);
            table.delays.clear();
            var before = table.engine.figures();
            var cpuBefore = table.engine.cpu();
            var began = System.nanoTime();
            table.talk(seconds);
            double cpu = table.engine.cpu().minus(cpuBefore).toNanos() / 1e3;
            double lasted = (System.nanoTime() - began) / 1e9;
            var after = table.engine.figures();
            long in = after.packetsIn() - before.packetsIn();
            long out = after.packetsOut() - before.packetsOut();
            return String.format(
                    Locale.ROOT,
                    "%6d %10.0f %7.1f%% %10.1f %9.1f%% %14.2f %5.2f %9.0f",
                    count,
                    out / lasted,
                    100.0 * table.delays.all() / ((double) in * (BenchTable.TALKERS - 1 + count)),
                    cpu / out,
                    cpu / 1e4 / lasted,
                    table.delays.within(0.5),
                    table.delays.within(0.99),
                    table.medianJoinMillis());
        }
    }

    /** Counted at the engine's way out, with the headers of UDP and IPv4. */
    private String natural() throws Exception {
        int count = 10;
        try (var table = new BenchTable(count)) {
            table.frameBytes(FRAME_BYTES);
            var talk = new NaturalTalk(BenchTable.TALKERS, 7);
            var before = table.engine.figures();
            var began = System.nanoTime();
            table.talk(6L * seconds, talk);
            double hours = (System.nanoTime() - began) / 3.6e12;
            var after = table.engine.figures();
            long packets = after.packetsOut() - before.packetsOut();
            double bytes = after.bytesOut() - before.bytesOut() + (double) HEADER_BYTES * packets;
            double ears = count + (BenchTable.TALKERS - 1);
            return String.format(
                    Locale.ROOT,
                    "three in turns, somebody speaks %.0f %% of the time, %.0f frames a second"
                            + " together: %.1f MB an hour a listener with headers (bar: 20)",
                    100 * talk.spokenShare(),
                    talk.framesPerSecond(),
                    bytes / hours / ears / 1e6);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more library
    static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    static String machine() throws IOException {
        return Runtime.getRuntime().availableProcessors()
                + " processors, load "
                + Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
    }
}
