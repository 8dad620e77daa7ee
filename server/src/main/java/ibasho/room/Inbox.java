package ibasho.room;

import ibasho.protocol.Limits;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door into a room: tasks run one after the other on its own thread. Thread-safe.
 *
 * <p>Wishes are bounded: one counts from being let in until it is answered, so a slow disk cannot
 * pile them up either. Sockets that close, people who must go and writes that come back are never
 * turned away; their number is bounded by the sockets and the wishes.
 */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final ScheduledExecutorService executor;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder turnedAway = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private Runnable afterEach = () -> {};

    Inbox(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /** What runs after each task, whatever came of it; say so before the first one. */
    void afterEach(Runnable look) {
        afterEach = look;
    }

    /** Makes room for one wish; every true is followed by one {@link #answered}. */
    boolean admit() {
        if (waiting.incrementAndGet() <= Limits.MAX_ROOM_INBOX) {
            return true;
        }
        waiting.decrementAndGet();
        turnedAway.increment();
        return false;
    }

    /** A wish was answered. */
    void answered() {
        waiting.decrementAndGet();
    }

    /** Runs a task in the room; false when the room is closed. */
    boolean post(Runnable task) {
        return post(task, () -> {});
    }

    /** The same; a task that breaks is logged once, then {@code whenBroken} runs. */
    boolean post(Runnable task, Runnable whenBroken) {
        try {
            executor.execute(() -> run(task, whenBroken));
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    /** Runs a task in the room after a while, unless the room is closed by then. */
    void after(Duration delay, Runnable task) {
        try {
            var _ =
                    executor.schedule(
                            () -> run(task, () -> {}), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            LOG.debug("the room is closed; nothing happens later");
        }
    }

    /** How many wishes wait for their answer. */
    int waiting() {
        return waiting.get();
    }

    /** How many wishes were turned away because too many waited. */
    long turnedAway() {
        return turnedAway.sum();
    }

    /** How many tasks broke; each is a bug. */
    long faults() {
        return faults.sum();
    }

    private void run(Runnable task, Runnable whenBroken) {
        attempt(task, whenBroken);
        attempt(afterEach, () -> {});
    }

    private void attempt(Runnable task, Runnable whenBroken) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            faults.increment();
            LOG.error("a room's task broke", bug);
            whenBroken.run();
        }
    }
}
