package ibasho.protocol.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated file that is kept in the repository.
 *
 * @param path from the root of the project
 */
record CommittedFile(String path) {
    private static final boolean WRITE = Boolean.getBoolean("ibasho.write");

    /** Fails when the file differs from {@code text}, or writes it with {@code -Dibasho.write}. */
    void holds(String text) {
        try {
            if (WRITE) {
                Files.createDirectories(file().getParent());
                Files.writeString(file(), text);
            }
            var committed = Files.exists(file()) ? Files.readString(file()) : "";
            assertEquals(text, committed, this::advice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        var module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return module.resolveSibling(path);
    }

    private String advice() {
        return path
                + " differs from the records (expected: written anew by"
                + " mvn -pl protocol test -Dibasho.write=true)";
    }
}
