package ibasho.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to durable data. Thread-safe; what gives a future never blocks, from any thread.
 *
 * <p>A future that is done means: on the disk. A future that failed means: do not say "saved".
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Connections connections;
    private final Writer writer;
    private final Readers readers;

    private Database(Connections connections, Writer writer, Readers readers) {
        this.connections = connections;
        this.writer = writer;
        this.readers = readers;
    }

    /** Opens without an onlooker, see {@link #open(DatabaseSettings, StoreWatch)}. */
    public static Database open(DatabaseSettings settings) {
        return open(settings, StoreWatch.NONE);
    }

    /**
     * Opens the database and brings its schema to the version of this program; blocks meanwhile. An
     * existing SQLite database is copied before its version changes.
     *
     * @throws DatabaseTooNew when a newer program has written to it; nothing is touched
     * @throws DatabaseUnusable when it cannot be opened or cannot keep what it is told
     */
    public static Database open(DatabaseSettings settings, StoreWatch watch) {
        return open(settings, watch, Connections.of(settings));
    }

    static Database open(DatabaseSettings settings, StoreWatch watch, Connections connections) {
        new Migrations(settings, connections).bringUpToDate();
        var readers = new Readers(connections, watch);
        try {
            return new Database(connections, Writer.start(connections, watch), readers);
        } catch (RuntimeException failure) {
            readers.close();
            throw failure;
        }
    }

    /**
     * Queues a work for the writer thread. Works run in the order of these calls; several share one
     * transaction and one fsync, each in a savepoint of its own, so that a work that throws takes
     * back only itself.
     *
     * <p>The work must not block, commit, or keep the handle.
     *
     * @return completes after the commit, on the writer thread: hop to a thread of your own before
     *     doing anything that takes time. Fails with what the work threw, with {@link StoreBusy}
     *     when too many wait, or with {@link StoreFailed} when the group could not be kept.
     */
    public <T extends @Nullable Object> CompletableFuture<T> write(Function<Handle, T> work) {
        return writer.write(work);
    }

    /**
     * Queues a work that only reads, on a small pool. It sees one snapshot; writing fails.
     *
     * @return completes on the pool's thread: hop before doing anything that takes time. Fails with
     *     what the work threw, or with {@link StoreBusy} when too many wait.
     */
    public <T extends @Nullable Object> CompletableFuture<T> read(Function<Handle, T> work) {
        return readers.read(work);
    }

    /**
     * Overwrites what erased rows left in the engine's own log. Blocks for some milliseconds, on a
     * thread that may; also while others read and write.
     *
     * @return whether nothing is left; false: do it again at the next time
     */
    public boolean wipeTraces() {
        try {
            return connections.wipeTraces();
        } catch (SQLException failure) {
            LOG.warn("traces of erased rows stay until next time: {}", failure.getMessage());
            return false;
        }
    }

    /** Whether the writer lives and its last commit worked. */
    public boolean healthy() {
        return writer.healthy();
    }

    /** How many works wait for the writer. */
    public int waitingWrites() {
        return writer.waiting();
    }

    /** Does all works that wait, then closes; blocks meanwhile. Later calls fail. */
    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
