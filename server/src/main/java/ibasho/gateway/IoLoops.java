package ibasho.gateway;

import ibasho.room.RoomThreads;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The event loops of this process. Rooms run on them too: a message then reaches the sockets of the
 * room's loop without a change of thread. Thread-safe.
 */
public final class IoLoops implements RoomThreads, AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(50);
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final EventLoopGroup group;

    /** Loops as the settings wish. */
    public IoLoops(GatewaySettings settings) {
        this.group =
                new MultiThreadIoEventLoopGroup(
                        loops(settings.threads()),
                        new DefaultThreadFactory("io"),
                        settings.transport().ioHandlers());
    }

    /** Netty would take two for each processor: more changes of thread, and nothing gained. */
    private static int loops(int wished) {
        return wished == 0 ? Runtime.getRuntime().availableProcessors() : wished;
    }

    EventLoopGroup group() {
        return group;
    }

    @Override
    public ScheduledExecutorService take() {
        return group.next();
    }

    @Override
    public void giveBack(ScheduledExecutorService loop) {
        try {
            var _ = loop.submit(() -> true).get(WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException late) {
            // the loop is busy or gone; nothing more can be waited for
        }
    }

    /** Stops the loops; blocks for some seconds at most. */
    @Override
    public void close() {
        var _ =
                group.shutdownGracefully(QUIET.toMillis(), WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                        .awaitUninterruptibly(WITHIN.toMillis() * 2);
    }
}
