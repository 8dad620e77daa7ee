package ibasho.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real program as a child process, in demo mode on a loopback port. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("http://\\S+/i#\\S+");
    private static final String LAST_WORD = "Ctrl+C";
    private static final Duration POLL = Duration.ofMillis(50);

    private final Process process;
    private final Place place;
    private final Path log;
    private final long logFrom;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServerProcess(Process process, Place place, Path log, long logFrom) {
        this.process = process;
        this.place = place;
        this.log = log;
        this.logFrom = logFrom;
    }

    /**
     * How to start it.
     *
     * @param jar the shaded server jar
     * @param data the data directory; kept between starts
     * @param before put before the command, such as {@code strace -f}; empty for nothing
     * @param jvmFlags flags and system properties
     * @param demoFlags more flags of {@code demo}, such as {@code --no-robots}
     */
    public record Plan(
            Path jar,
            Path data,
            int port,
            List<String> before,
            List<String> jvmFlags,
            List<String> demoFlags) {
        /** No robots, nothing before, no flags. */
        public static Plan quiet(Path jar, Path data) {
            return new Plan(jar, data, freePort(), List.of(), List.of(), List.of("--no-robots"));
        }

        /** The same, run under another program. */
        public Plan under(List<String> program) {
            return new Plan(jar, data, port, program, jvmFlags, demoFlags);
        }

        /** The same with these JVM flags. */
        public Plan with(List<String> flags) {
            return new Plan(jar, data, port, before, flags, demoFlags);
        }

        private List<String> command() {
            var command = new ArrayList<>(before);
            command.add(System.getProperty("java.home") + "/bin/java");
            command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.addAll(jvmFlags);
            command.addAll(List.of("-jar", jar.toString(), "demo"));
            command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
            command.addAll(demoFlags);
            return command;
        }
    }

    /** Starts and waits until the server is ready. */
    public static ServerProcess start(Plan plan) throws IOException, InterruptedException {
        Files.createDirectories(plan.data());
        var log = plan.data().resolveSibling(plan.data().getFileName() + ".log");
        var logFrom = Files.exists(log) ? Files.size(log) : 0;
        var builder =
                new ProcessBuilder(plan.command())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("IBASHO_METRICS_PORT", "0");
        var process = builder.start();
        var place = Place.of("http://127.0.0.1:" + plan.port());
        var server = new ServerProcess(process, place, log, logFrom);
        server.awaitReady(Duration.ofSeconds(90));
        return server;
    }

    /** A port that nobody uses at this moment. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public Place place() {
        return place;
    }

    /** Its process id; with a program before it, that program's. */
    public long pid() {
        return process.pid();
    }

    /** The one-use sign-in link printed on the line that holds this word, such as 管理者. */
    public String link(String word) throws IOException {
        return output().lines()
                .filter(line -> line.contains(word))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no link for " + word + ": " + log));
    }

    /** All that it printed since it was started. */
    public String output() throws IOException {
        var bytes = Files.readAllBytes(log);
        return new String(
                bytes, (int) logFrom, bytes.length - (int) logFrom, StandardCharsets.UTF_8);
    }

    /** SIGKILL, and waits until the process is gone. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM to it and to what it runs, then SIGKILL if it does not end. */
    @Override
    public void close() {
        process.children().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(25, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Duration patience) throws IOException, InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                kill();
                throw new IOException("server did not get ready:\n" + output());
            }
            Thread.sleep(POLL);
        }
    }

    /** The links come last, after the port is open. */
    private boolean ready() throws InterruptedException {
        try {
            var route = place.route("/readyz");
            return output().contains(LAST_WORD)
                    && http.send(get(route), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpRequest get(URI route) {
        return HttpRequest.newBuilder(route).timeout(Duration.ofSeconds(5)).build();
    }
}
