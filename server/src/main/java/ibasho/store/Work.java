package ibasho.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One queued work: done inside a savepoint, told after the commit. Writer thread only. */
final class Work<T extends @Nullable Object> {
    private static final String SAVEPOINT = "work";

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
     * @throws RuntimeException when the transaction itself is broken
     */
    void doIn(Handle handle) {
        handle.savepoint(SAVEPOINT);
        try {
            var value = work.apply(handle);
            // a work that swallowed a database error is found out here
            handle.releaseSavepoint(SAVEPOINT);
            tell = () -> future.complete(value);
        } catch (Exception | Error failure) {
            handle.rollbackToSavepoint(SAVEPOINT);
            handle.releaseSavepoint(SAVEPOINT);
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
}
