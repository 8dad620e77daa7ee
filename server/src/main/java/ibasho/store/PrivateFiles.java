package ibasho.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files that only the program's own user may read, and that are on the disk when we say so. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes the directory (0700) unless it is there; what is there keeps its rights. */
    public static void directory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directoryOf(directory));
        Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY_DIRECTORY));
    }

    /** Makes the empty file (0600) unless it is there, and syncs its name. */
    public static void file(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FILE));
        syncName(file);
    }

    /** Waits until the file's bytes and its name are on the disk. */
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        syncName(file);
    }

    /** Waits until the name of the file is on the disk. */
    public static void syncName(Path file) throws IOException {
        try (var channel = FileChannel.open(directoryOf(file), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The directory a file lies in. */
    public static Path directoryOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file, not a root");
    }
}
