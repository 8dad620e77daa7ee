package ibasho.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A small pool of platform threads, each with a connection that can only read. */
final class Readers implements AutoCloseable {
    /** Threads and connections; virtual threads would be pinned by the native call. */
    static final int THREADS = 4;

    /** Most works that may wait. */
    static final int MAX_WAITING = 4_096;

    private static final Duration CONNECTION_WITHIN = Duration.ofSeconds(10);
    private static final Duration DRAIN_WITHIN = Duration.ofSeconds(10);

    private final StoreWatch watch;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ThreadPoolExecutor threads;

    Readers(Connections connections, StoreWatch watch) {
        this.watch = watch;
        pool = new HikariDataSource(poolSettings(connections));
        jdbi = Rows.understoodBy(Jdbi.create(pool));
        threads =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(MAX_WAITING),
                        Thread.ofPlatform().name("store-reader-", 1).factory());
    }

    <T extends @Nullable Object> CompletableFuture<T> read(Function<Handle, T> work) {
        var future = new CompletableFuture<T>();
        try {
            threads.execute(() -> answer(work, future));
        } catch (RejectedExecutionException _) {
            future.completeExceptionally(refusal());
        }
        return future;
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }

    private <T extends @Nullable Object> void answer(
            Function<Handle, T> work, CompletableFuture<T> future) {
        try {
            future.complete(jdbi.inTransaction(work::apply));
        } catch (Exception | Error failure) {
            future.completeExceptionally(failure);
        }
    }

    private StoreException refusal() {
        if (threads.isShutdown()) {
            return new StoreFailed("the store is closed", null);
        }
        watch.turnedAway();
        return new StoreBusy("reads", MAX_WAITING);
    }

    private static HikariConfig poolSettings(Connections connections) {
        var settings = new HikariConfig();
        connections.lendTo(settings);
        settings.setPoolName("store-readers");
        settings.setMaximumPoolSize(THREADS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(CONNECTION_WITHIN.toMillis());
        settings.setInitializationFailTimeout(CONNECTION_WITHIN.toMillis());
        return settings;
    }
}
