package ibasho.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody sets the clock of the machine while the door is open (libfaketime plays the machine).
 */
final class ClockStepIT {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void aClockSetByAnHourForthAndBackIsNoticedAndTheDoorStaysOpen() throws Exception {
        var offset = folder.resolve("offset");
        Files.writeString(offset, "+0");
        var plan =
                ServerProcess.Plan.quiet(Jar.path(), folder.resolve("data"))
                        .under(
                                List.of(
                                        "env",
                                        "LD_PRELOAD=" + library(),
                                        "FAKETIME_TIMESTAMP_FILE=" + offset,
                                        "FAKETIME_NO_CACHE=1",
                                        "FAKETIME_DONT_FAKE_MONOTONIC=1",
                                        // with today's C library it makes every wait a loop
                                        "FAKETIME_FORCE_MONOTONIC_FIX=0",
                                        "DONT_FAKE_MONOTONIC=1"));
        try (var server = ServerProcess.start(plan)) {
            assertThat(door(server)).contains("\"state\":\"OPEN\"");

            Files.writeString(offset, "+1h");
            awaitStep(server, "PT1H");
            assertThat(door(server)).contains("\"state\":\"OPEN\"");

            Files.writeString(offset, "+0");
            awaitStep(server, "PT-1H");
            assertThat(door(server)).contains("\"state\":\"OPEN\"");
        }
    }

    private static void awaitStep(ServerProcess server, String step) {
        await().atMost(PATIENCE).until(() -> server.output().contains("clock was set by " + step));
    }

    private static String door(ServerProcess server) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var wish = HttpRequest.newBuilder(server.place().route("/api/public")).build();
            return http.send(wish, BodyHandlers.ofString()).body();
        }
    }

    private static Path library() throws IOException {
        try (var files =
                Files.find(
                        LIBRARIES, 3, (file, _) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            return files.findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "libfaketimeMT: missing (expected: Debian's faketime)"));
        }
    }
}
