package ibasho.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SyncOrderTest {
    private static final Map<Long, String> STORED = Map.of(7L, "line-7");
    private static final String WRITE =
            "12 pwrite64(9</d/ibasho.db-wal>, \"..line-7..\", 4096, 0) = 4096";
    private static final String SYNC = "12 fdatasync(9</d/ibasho.db-wal>) = 0";
    private static final String DONE =
            "13 write(20<socket:[5]>, \"{\\\"t\\\":\\\"said\\\",\\\"seq\\\":7}\", 60) = 60";
    private static final String TOLD =
            "13 write(21<socket:[6]>, \"{\\\"t\\\":\\\"chat.said\\\",\\\"seq\\\":7,\", 60) = 60";

    @Test
    void writtenThenSyncedThenToldIsInOrder() {
        assertEquals(List.of(), violations(WRITE, SYNC, DONE, TOLD));
    }

    @Test
    void doneBeforeTheSyncIsSeen() {
        assertEquals(
                List.of("line-7: told before the sync returned"),
                violations(WRITE, DONE, SYNC, TOLD));
    }

    @Test
    void showingTheLineToAnotherBeforeTheSyncIsSeen() {
        assertEquals(
                List.of("line-7: told before the sync returned"),
                violations(WRITE, TOLD, SYNC, DONE));
    }

    @Test
    void toldWhileTheSyncStillRunsIsSeen() {
        assertEquals(
                List.of("line-7: told before the sync returned"),
                violations(
                        WRITE,
                        "12 fdatasync(9</d/ibasho.db-wal> <unfinished ...>",
                        DONE,
                        "12 <... fdatasync resumed>) = 0"));
    }

    @Test
    void noSyncAtAllIsSeen() {
        assertEquals(
                List.of("line-7: no sync after its pages were written"),
                violations(WRITE, DONE, TOLD));
    }

    @Test
    void aSyncThatBeganBeforeTheWriteReturnedDoesNotCount() {
        assertEquals(
                List.of("line-7: no sync after its pages were written"),
                violations(SYNC, WRITE, DONE));
    }

    @Test
    void aSyncThatFailedDoesNotCount() {
        assertEquals(
                List.of("line-7: no sync after its pages were written"),
                violations(WRITE, "12 fdatasync(9</d/ibasho.db-wal>) = -1 EIO (I/O error)", DONE));
    }

    @Test
    void aSyncOfAnotherFileDoesNotCount() {
        assertEquals(
                List.of("line-7: no sync after its pages were written"),
                violations(WRITE, "12 fsync(8</d/ibasho.db>) = 0", DONE));
    }

    @Test
    void aLineThatNeverReachedTheLogIsSeen() {
        assertEquals(List.of("line-7: never written to the log"), violations(SYNC, DONE));
    }

    private static List<String> violations(String... lines) {
        return new SyncOrder(Syscalls.of(List.of(lines))).violations(STORED);
    }
}
