package ibasho.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The copies that were made beside the database before its schema changed: they hold old data. */
public final class OldCopies {
    private static final Logger LOG = LoggerFactory.getLogger(OldCopies.class);

    private OldCopies() {}

    /**
     * Deletes those that were last written before this time; blocks.
     *
     * @return how many
     */
    public static int forget(DatabaseSettings settings, Instant before) {
        if (settings.engine() != Engine.SQLITE) {
            return 0;
        }
        try {
            var old = old(settings.sqliteFile(), before);
            for (var copy : old) {
                Files.deleteIfExists(copy);
            }
            return old.size();
        } catch (IOException failure) {
            LOG.warn("old copies beside the database stay: {}", failure.getMessage());
            return 0;
        }
    }

    private static List<Path> old(Path database, Instant before) throws IOException {
        var name = database.getFileName() + UpgradeCopy.MARK;
        try (var files = Files.list(PrivateFiles.directoryOf(database))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(name))
                    .filter(file -> isOlder(file, before))
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException _) {
            return false;
        }
    }
}
