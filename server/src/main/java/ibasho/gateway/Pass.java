package ibasho.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.netty.channel.EventLoop;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outboxes of one event loop that have something to write. However many there are, the loop
 * gets one task for all of them: a room of 200 costs one change of thread and not 200. Thread-safe.
 */
final class Pass implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);
    private static final int USUAL_ROOM = 32;

    private static final LoadingCache<EventLoop, Pass> OF_LOOP =
            Caffeine.newBuilder().weakKeys().build(_ -> new Pass());

    private @Nullable Outbox[] waiting = new Outbox[USUAL_ROOM];
    private @Nullable Outbox[] spare = new Outbox[USUAL_ROOM];
    private int count;

    private Pass() {}

    /** That of this loop. */
    static Pass of(EventLoop loop) {
        return OF_LOOP.get(loop);
    }

    /** Has the outbox drained in the loop's next pass; {@code loop} is the one of {@link #of}. */
    void add(Outbox outbox, EventLoop loop) {
        if (isFirst(outbox)) {
            loop.execute(this);
        }
    }

    private synchronized boolean isFirst(Outbox outbox) {
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * count);
        }
        waiting[count++] = outbox;
        return count == 1;
    }

    @Override
    public void run() {
        int taken;
        @Nullable Outbox[] outboxes;
        synchronized (this) {
            taken = count;
            outboxes = waiting;
            waiting = spare;
            count = 0;
        }
        for (int i = 0; i < taken; i++) {
            drain(outboxes[i]);
            outboxes[i] = null;
        }
        spare = outboxes;
    }

    /** A bug in one outbox must not keep the others waiting. */
    private static void drain(@Nullable Outbox outbox) {
        try {
            if (outbox != null) {
                outbox.plannedDrain();
            }
        } catch (RuntimeException bug) {
            LOG.error("an outbox could not be drained", bug);
        }
    }
}
