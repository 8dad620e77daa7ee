package ibasho.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The directory of backups, each named by its time. */
public final class BackupShelf {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'ibasho-'yyyyMMdd'T'HHmmss'Z.backup'")
                    .withZone(ZoneOffset.UTC);

    private final Path directory;

    /** Backups in this directory, which need not be there yet. */
    public BackupShelf(Path directory) {
        this.directory = directory;
    }

    /** The newest; {@code null} if there is none. */
    public @Nullable Path newest() throws BackupProblem {
        return all().stream().findFirst().orElse(null);
    }

    /** Whether the newest is at least so old, or there is none. */
    public boolean isDue(Instant now, Duration every) throws BackupProblem {
        var newest = newest();
        var made = newest == null ? null : madeAt(newest);
        // one that comes from the future says nothing
        return made == null || made.isAfter(now) || !made.plus(every).isAfter(now);
    }

    /**
     * Deletes those made before this time, but never the newest.
     *
     * @return how many
     */
    public int forgetBefore(Instant before) throws BackupProblem {
        var old =
                all().stream()
                        .skip(1)
                        .filter(file -> Objects.requireNonNull(madeAt(file)).isBefore(before))
                        .toList();
        for (var file : old) {
            delete(file);
        }
        return old.size();
    }

    Path fileFor(Instant now) {
        return directory.resolve(NAME.format(now));
    }

    /** Newest first. */
    private List<Path> all() throws BackupProblem {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> madeAt(file) != null)
                    .sorted(Comparator.comparing(BackupShelf::nameOf).reversed())
                    .toList();
        } catch (IOException failure) {
            throw new BackupProblem("backups: " + directory + " cannot be read", failure);
        }
    }

    private static @Nullable Instant madeAt(Path file) {
        try {
            return Instant.from(NAME.parse(nameOf(file)));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void delete(Path file) throws BackupProblem {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new BackupProblem("backup: " + file + " cannot be deleted", failure);
        }
    }
}
