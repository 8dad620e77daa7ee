package ibasho.load.fanout;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server under measurement as a process of its own, bound to its processors. */
final class PeerProcess implements AutoCloseable {
    private static final String READY = "ready ";
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;

    private PeerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits for the line {@code ready <port>}. */
    static PeerProcess start(List<String> command, Map<String, String> environment)
            throws IOException {
        var faults = Files.createTempFile("bench-peer", ".log");
        var builder = new ProcessBuilder(command).redirectError(Redirect.to(faults.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            var port =
                    CompletableFuture.supplyAsync(() -> port(process))
                            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .join();
            return new PeerProcess(process, port);
        } catch (RuntimeException failure) {
            process.destroyForcibly();
            throw new IOException("did not get ready: " + command + "\n" + tail(faults), failure);
        }
    }

    private static int port(Process process) {
        var reader = process.inputReader(StandardCharsets.UTF_8);
        var port =
                reader.lines()
                        .filter(line -> line.matches(READY + "\\d+"))
                        .mapToInt(line -> Integer.parseInt(line.substring(READY.length())))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("ended before it was ready"));
        Thread.ofVirtual().start(() -> swallow(reader));
        return port;
    }

    private static void swallow(BufferedReader rest) {
        rest.lines().forEach(_ -> {});
    }

    private static String tail(Path log) throws IOException {
        var text = Files.readString(log);
        return text.substring(Math.max(0, text.length() - 2_000));
    }

    int port() {
        return port;
    }

    Proc proc() {
        return new Proc(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
