package ibasho.voice.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link BenchEngine} with the flags of the real server, and what it costs as the system counts.
 */
@NullUnmarked
final class BenchProcess implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";

    private final Process process;
    private final PrintWriter to;
    private final BufferedReader from;

    BenchProcess() throws IOException {
        process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xms32m",
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:TrimNativeHeapInterval=5000",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BenchEngine.class.getName(),
                                ADDRESS)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        to = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        from =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The answer to this offer. */
    String join(String name, String offer) throws IOException {
        var sent = Base64.getEncoder().encodeToString(offer.getBytes(StandardCharsets.UTF_8));
        var answer = ask("join " + name + " " + sent);
        return new String(Base64.getDecoder().decode(answer), StandardCharsets.UTF_8);
    }

    void leave(String name) throws IOException {
        ask("leave " + name);
    }

    /** From now on all talkers are heard by everybody. */
    void hear() throws IOException {
        ask("hear");
    }

    /** From now on nobody hears anybody. */
    void quiet() throws IOException {
        ask("quiet");
    }

    /** The hall closes; nobody can join any more. */
    void closeHall() throws IOException {
        ask("close");
    }

    Figures figures() throws IOException {
        var words = ask("figures").split(" ", -1);
        return new Figures(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]));
    }

    /** What it holds at this moment, after a collection. */
    Kept kept() throws IOException {
        long heap = Long.parseLong(ask("kept"));
        try (var files = Files.list(proc("fd"))) {
            return new Kept(figures().peers(), status("Threads:"), files.count(), heap, rss());
        }
    }

    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    private long rss() throws IOException {
        return status("VmRSS:") * 1024;
    }

    private long status(String key) throws IOException {
        try (Stream<String> lines = Files.lines(proc("status"))) {
            var line = lines.filter(one -> one.startsWith(key)).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        }
    }

    private Path proc(String file) {
        return Path.of("/proc/" + process.pid(), file);
    }

    private synchronized String ask(String command) throws IOException {
        to.println(command);
        var answer = from.readLine();
        if (answer == null) {
            throw new IOException("engine: ended (expected: an answer)");
        }
        return answer;
    }

    @Override
    public void close() {
        to.close();
        process.destroy();
    }

    /** What the engine counted since its start. */
    record Figures(long peers, long packetsIn, long packetsOut, long bytesOut) {}

    /** Connections, threads and open files of the process; bytes of its heap and of all of it. */
    record Kept(long peers, long threads, long files, long heap, long rss) {}
}
