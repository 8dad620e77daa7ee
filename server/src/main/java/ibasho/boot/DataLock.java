package ibasho.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second server away from the same data directory: rooms live in one process. The operating
 * system takes the lock back when the process ends, however it ends.
 */
final class DataLock implements AutoCloseable {
    static final String FILE_NAME = "in-use";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StartFailed in one line, if another server has it or the directory cannot be written
     */
    static DataLock take(Path dataDirectory) throws StartFailed {
        try {
            Files.createDirectories(dataDirectory);
            var channel =
                    FileChannel.open(
                            dataDirectory.resolve(FILE_NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new StartFailed(
                        "data: " + dataDirectory + " is in use (expected: one server at a time)");
            }
            return new DataLock(channel);
        } catch (IOException unwritable) {
            throw new StartFailed(
                    "data: " + dataDirectory + " (expected: a directory to write in)", unwritable);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // the operating system lets go of it with the process
        }
    }
}
