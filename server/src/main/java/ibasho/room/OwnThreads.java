package ibasho.room;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread for each room and nothing else. Thread-safe. */
public final class OwnThreads implements RoomThreads {
    private static final long CLOSING_SECONDS = 5;

    private final AtomicInteger taken = new AtomicInteger();

    /** No threads yet. */
    public OwnThreads() {}

    @Override
    public ScheduledExecutorService take() {
        var name = "room-" + taken.incrementAndGet();
        var executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(name).factory());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    @Override
    public void giveBack(ScheduledExecutorService executor) {
        executor.shutdown();
        try {
            var _ = executor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
