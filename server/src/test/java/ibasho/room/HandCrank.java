package ibasho.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An executor and a clock that only go on when the test turns the crank. Tasks may be posted from
 * any thread; they run on the thread that turns.
 */
final class HandCrank extends AbstractExecutorService
        implements ScheduledExecutorService, InstantSource {
    private final LinkedBlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(
                    Comparator.comparing((Later task) -> task.due)
                            .thenComparingLong(task -> task.order));
    private volatile Instant now;
    private volatile boolean shut;
    private long orders;

    HandCrank(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Runs what is ready; false if nothing was. */
    boolean turn() {
        var ran = false;
        for (var task = ready.poll(); task != null; task = ready.poll()) {
            task.run();
            ran = true;
        }
        return ran;
    }

    /** Waits for something to become ready on another thread. */
    void await() {
        try {
            var task = ready.poll(20, TimeUnit.SECONDS);
            if (task == null) {
                throw new IllegalStateException("ready tasks: 0 (expected: 1 within 20 s)");
            }
            task.run();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** When the next task is due, if that is not after {@code end}. */
    @Nullable Instant nextDue(Instant end) {
        var next = later.peek();
        return next == null || next.due.isAfter(end) ? null : next.due;
    }

    /** Sets the clock and makes ready what is due by then. */
    void goTo(Instant to) {
        now = to;
        for (var next = later.peek(); next != null && !next.due.isAfter(to); next = later.peek()) {
            ready.add(later.remove());
        }
    }

    @Override
    public void execute(Runnable task) {
        if (shut) {
            throw new RejectedExecutionException("shut");
        }
        ready.add(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (shut) {
            throw new RejectedExecutionException("shut");
        }
        var one = new Later(task, now.plus(Duration.of(delay, unit.toChronoUnit())), orders++);
        later.add(one);
        return one;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("rooms schedule runnables");
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
            Runnable task, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("rooms plan one task at a time");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
            Runnable task, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("rooms plan one task at a time");
    }

    @Override
    public void shutdown() {
        shut = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shut = true;
        return new ArrayList<>(ready);
    }

    @Override
    public boolean isShutdown() {
        return shut;
    }

    @Override
    public boolean isTerminated() {
        return shut && ready.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }

    /** A task for a later time. */
    private final class Later extends FutureTask<@Nullable Void>
            implements ScheduledFuture<@Nullable Void> {
        private final Instant due;
        private final long order;

        Later(Runnable task, Instant due, long order) {
            super(task, null);
            this.due = due;
            this.order = order;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(now, due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
