package ibasho.store;

import ibasho.kernel.Nothing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that writes. It takes all works that wait, does them in one transaction, commits
 * (one fsync) and only then tells the callers, in order.
 *
 * <p>A commit that fails is never tried again: after a failed fsync nobody knows what is on the
 * disk. All works of the group fail, the connection is dropped, and the next group begins on a
 * fresh one. While unhealthy the thread tries by itself, so that recovery needs no visitor.
 */
final class Writer implements AutoCloseable {
    /** Most works that may wait. */
    static final int MAX_WAITING = 4_096;

    /** Most works in one transaction. */
    static final int MAX_GROUP = 256;

    /** How often an unhealthy store tries to come back while nobody asks for anything. */
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Connections connections;
    private final StoreWatch watch;
    private final BlockingQueue<Work<?>> queue = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Jdbi jdbi = Rows.understoodBy(Jdbi.create(new Borrowed()));
    private final Thread thread = Thread.ofPlatform().name("store-writer").unstarted(this::run);

    /** Writer thread only, after {@link #start}. */
    private @Nullable Connection connection;

    private volatile boolean lastCommitWorked;
    private volatile boolean closing;

    private Writer(Connections connections, StoreWatch watch) {
        this.connections = connections;
        this.watch = watch;
    }

    /** Connects and proves one commit before anybody may write. */
    static Writer start(Connections connections, StoreWatch watch) {
        var writer = new Writer(connections, watch);
        writer.thread.start();
        try {
            writer.write(Writer::probe).join();
            return writer;
        } catch (RuntimeException failure) {
            writer.close();
            throw new DatabaseUnusable("database: first commit failed", failure);
        }
    }

    <T extends @Nullable Object> CompletableFuture<T> write(Function<Handle, T> work) {
        var queued = new Work<>(work);
        if (closing) {
            return CompletableFuture.failedFuture(closed());
        }
        if (!queue.offer(queued)) {
            watch.turnedAway();
            return CompletableFuture.failedFuture(new StoreBusy("writes", MAX_WAITING));
        }
        if (closing && !thread.isAlive() && queue.remove(queued)) {
            queued.tellFailure(closed());
        }
        return queued.future();
    }

    boolean healthy() {
        return lastCommitWorked && thread.isAlive();
    }

    int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        closing = true;
        // wakes the thread; a full queue needs no waking
        queue.offer(new Work<>(_ -> Nothing.NOTHING));
        joinThread();
        failWaiting();
    }

    private void run() {
        try {
            while (!closing || !queue.isEmpty()) {
                keep(nextGroup());
            }
        } catch (InterruptedException _) {
            LOG.error("the writer was interrupted; works that wait are told so");
        } finally {
            closing = true;
            drop();
            failWaiting();
        }
    }

    private List<Work<?>> nextGroup() throws InterruptedException {
        var group = new ArrayList<Work<?>>();
        var first = queue.poll(PROBE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            group.add(first);
            queue.drainTo(group, MAX_GROUP - 1);
        } else if (!lastCommitWorked) {
            group.add(new Work<>(Writer::probe));
        }
        return group;
    }

    private void keep(List<Work<?>> group) {
        if (group.isEmpty()) {
            return;
        }
        var started = System.nanoTime();
        try (var handle = jdbi.open()) {
            handle.begin();
            for (var work : group) {
                work.doIn(handle);
            }
            handle.commit();
        } catch (Exception | Error failure) {
            giveUp(group, failure);
            return;
        }
        var nanos = System.nanoTime() - started;
        lastCommitWorked = true;
        watch.groupCommitted(group.size(), nanos);
        group.forEach(Work::tell);
    }

    private void giveUp(List<Work<?>> group, Throwable failure) {
        note(group.size(), failure);
        lastCommitWorked = false;
        drop();
        var told = new StoreFailed("not kept: the group of works failed", failure);
        watch.groupFailed(group.size());
        group.forEach(work -> work.tellFailure(told));
    }

    /** In full when trouble begins, in one line while it lasts. */
    private void note(int works, Throwable failure) {
        if (lastCommitWorked) {
            LOG.error("works not kept: {}; the store reconnects", works, failure);
        } else {
            LOG.warn("works not kept: {}; still {}", works, failure.toString());
        }
    }

    private void drop() {
        var dropped = connection;
        connection = null;
        if (dropped == null) {
            return;
        }
        try {
            dropped.close();
        } catch (SQLException failure) {
            LOG.warn("closing a broken connection failed: {}", failure.getMessage());
        }
    }

    private void failWaiting() {
        var left = new ArrayList<Work<?>>();
        queue.drainTo(left);
        left.forEach(work -> work.tellFailure(closed()));
    }

    private void joinThread() {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The smallest work that truly writes. */
    private static int probe(Handle handle) {
        return handle.execute("update store_probe set commits = commits + 1");
    }

    private static StoreFailed closed() {
        return new StoreFailed("the store is closed", null);
    }

    /** Lends the one connection to each group; only {@link #drop} closes it. */
    private final class Borrowed implements ConnectionFactory {
        @Override
        public Connection openConnection() throws SQLException {
            var open = connection;
            if (open == null) {
                open = connections.openWriter();
                connection = open;
            }
            return open;
        }

        @Override
        public void closeConnection(Connection borrowed) {
            // stays open for the next group
        }
    }
}
