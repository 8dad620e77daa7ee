package ibasho.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One queued work: done inside a savepoint, told after the commit. Writer thread only. */
final class Work<T extends @Nullable Object> {
    private final Function<Handle, T> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private Runnable tell = () -> {};

    Work(Function<Handle, T> work) {
        this.work = work;
    }

    CompletableFuture<T> future() {
        return future;
    }

    /**
     * Does the work. What it throws takes back only its own changes.
     *
     * @throws SQLException when the transaction itself is broken
     */
    void doIn(Handle handle) throws SQLException {
        var connection = handle.getConnection();
        var before = connection.setSavepoint();
        try {
            var value = work.apply(handle);
            // a work that swallowed a database error is found out here
            connection.releaseSavepoint(before);
            tell = () -> future.complete(value);
        } catch (Exception | Error failure) {
            takeBack(connection, before, failure);
            tell = () -> future.completeExceptionally(failure);
        }
    }

    /** Tells the caller what came of it; call after the commit. */
    void tell() {
        tell.run();
    }

    /** Tells the caller that the whole group was lost. */
    void tellFailure(StoreFailed failure) {
        future.completeExceptionally(failure);
    }

    private static void takeBack(Connection connection, Savepoint before, Throwable failure)
            throws SQLException {
        try {
            connection.rollback(before);
        } catch (SQLException broken) {
            broken.addSuppressed(failure);
            throw broken;
        }
    }
}
