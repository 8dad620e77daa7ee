package ibasho.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that marks a data directory as made by {@code demo}: its links let anybody on this host
 * in, so {@code serve} never opens it, and {@code demo} never opens any other.
 */
final class DemoMark {
    static final String FILE_NAME = "demo-only";

    private DemoMark() {}

    /**
     * For {@code serve}.
     *
     * @throws StartFailed if the directory was made by {@code demo}
     */
    static void refuse(Path dataDirectory) throws StartFailed {
        if (Files.exists(dataDirectory.resolve(FILE_NAME))) {
            throw new StartFailed(
                    "data: "
                            + dataDirectory
                            + " was made by demo (expected: a directory of your own)");
        }
    }

    /**
     * For {@code demo}: marks a new directory.
     *
     * @throws StartFailed if there is something in it that {@code demo} did not make
     */
    static void leaveIn(Path dataDirectory) throws StartFailed {
        try {
            Files.createDirectories(dataDirectory);
            var mark = dataDirectory.resolve(FILE_NAME);
            if (Files.exists(mark)) {
                return;
            }
            if (!isEmpty(dataDirectory)) {
                throw new StartFailed(
                        "data: " + dataDirectory + " (expected: an empty or a demo directory)");
            }
            Files.writeString(mark, "invented people only; see ibasho demo --help\n");
        } catch (IOException unwritable) {
            throw new StartFailed(
                    "data: " + dataDirectory + " (expected: a directory to write in)", unwritable);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
