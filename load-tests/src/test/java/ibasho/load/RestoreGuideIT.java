package ibasho.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's guide, typed word for word by somebody who knows nothing else (PROMISES 23). */
final class RestoreGuideIT {
    private static final int MOST_COMMANDS = 10;
    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern ANCHOR = Pattern.compile("\\d+:[0-9a-f]{64}");
    private static final Pattern SAME = Pattern.compile("(\\d+)件");

    @TempDir Path folder;

    @Test
    void anEmptyMachineIsBackInTenCommandsWithEveryRecordTheSame() throws Exception {
        var before = machine("before");
        type(
                before,
                "./ibasho admin create --name kuma",
                "あいことば-くまのこ-1234\nくま 太郎\nくま たろう\nkuma@example.jp\n");
        var anchor = found(ANCHOR, type(before, "./ibasho audit anchor", ""));
        var saving = commands("### 3.2");
        var records = saving.stream().map(line -> type(before, line, "")).toList().getLast();

        var after = machine("after");
        for (var brought : List.of("backup", "kagi-1.txt", "kagi-2.txt")) {
            bring(before.resolve(brought), after.resolve(brought));
        }
        var restoring = commands("### 3.3");
        assertThat(restoring).hasSizeBetween(3, MOST_COMMANDS);
        var said = restoring.stream().map(line -> type(after, line, "")).toList();

        assertThat(said).filteredOn(text -> text.contains("すべて一致")).hasSize(2);
        assertThat(said)
                .filteredOn(text -> text.contains("すべて一致"))
                .allMatch(text -> found(SAME, text).equals(found(SAME, records)));
        assertThat(said).anyMatch(text -> text.contains("ok " + anchor));
        assertThat(said.getLast()).contains("ready at");
        assertThat(after.resolve("kagi-1.txt")).doesNotExist();
        assertThat(anyFileHolds(after, "くま 太郎")).isFalse();
    }

    /** A directory with the program and the settings, and nothing else. */
    private Path machine(String name) throws IOException {
        var place = Files.createDirectory(folder.resolve(name));
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var program = place.resolve("ibasho");
        Files.writeString(
                program,
                "#!/bin/sh\nexec %s -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar %s \"$@\"\n"
                        .formatted(java, Jar.path()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(
                place.resolve("ibasho.conf"),
                "ibasho { data = data, port = 0, metrics.port = 0, backup.directory = backup }\n");
        return place;
    }

    /** The lines of the first block of commands under a heading. */
    private static List<String> commands(String heading) throws IOException {
        var guide = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        var text = Files.readString(guide.resolveSibling("docs/operator-guide.ja.md"));
        var from = text.indexOf("```\n", text.indexOf(heading)) + 4;
        return text.substring(from, text.indexOf("```", from)).lines().toList();
    }

    /** What a shell says to one line; a server that is up is left to run no longer. */
    private static String type(Path place, String line, String answers) {
        try {
            var log = Files.createTempFile(place, "screen", ".txt");
            var builder = new ProcessBuilder("bash", "-c", line).directory(place.toFile());
            builder.environment().put("IBASHO_CONFIG", "ibasho.conf");
            var shell = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            shell.getOutputStream().write(answers.getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().close();
            if (line.contains(" serve")) {
                awaitReady(shell, log);
            } else {
                assertThat(shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(line).isTrue();
                assertThat(shell.exitValue()).as(line + "\n" + Files.readString(log)).isZero();
            }
            return takeAway(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void awaitReady(Process server, Path log) throws InterruptedException {
        await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .until(() -> !server.isAlive() || Files.readString(log).contains("ready at"));
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static String takeAway(Path log) throws IOException {
        var text = Files.readString(log);
        Files.delete(log);
        return text;
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("nothing");
    }

    private static void bring(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.copy(from, to);
            return;
        }
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                bring(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static boolean anyFileHolds(Path place, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
