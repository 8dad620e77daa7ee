package ibasho.participant;

import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two threads for what takes tens of milliseconds: hashing secrets and checking passkeys. Bounded,
 * so that knocking cannot eat the memory; a full queue is answered {@code BUSY}.
 */
public final class SlowWork implements AutoCloseable {
    /** Threads, each using 19 MiB while it hashes. */
    static final int THREADS = 2;

    /** Most works that wait: about four seconds. */
    static final int MAX_WAITING = 128;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MAX_WAITING),
                    Thread.ofPlatform().daemon().name("slow-work-", 1).factory());

    /** Runs the work on one of the threads. Fails with what the work threw. */
    <T extends @Nullable Object> CompletionStage<Outcome<T>> run(Supplier<Outcome<T>> work) {
        var answer = new CompletableFuture<Outcome<T>>();
        try {
            threads.execute(() -> answer.completeAsync(work, Runnable::run));
        } catch (RejectedExecutionException _) {
            answer.complete(Outcome.refused(RefusalCode.BUSY));
        }
        return answer;
    }

    /** How many works wait. */
    public int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
