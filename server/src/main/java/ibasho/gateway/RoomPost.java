package ibasho.gateway;

import ibasho.kernel.Caller;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.room.Room;
import ibasho.room.Visitor;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * News that a room must hear even when its inbox is full just now: posts again until it is taken.
 * Thread-safe.
 */
final class RoomPost {
    private static final Duration AGAIN_AFTER = Duration.ofMillis(50);

    private final Rooms rooms;
    private final EventExecutorGroup executors;

    RoomPost(Rooms rooms, EventExecutorGroup executors) {
        this.rooms = rooms;
        this.executors = executors;
    }

    /** A socket is gone; its seat is kept. */
    void lost(Caller caller, long linkId) {
        post(caller.space(), room -> room.lost(caller.who(), linkId));
    }

    /** What a room shows of somebody changed. */
    void changed(SpaceId space, Visitor visitor) {
        post(space, room -> room.changed(visitor));
    }

    /** Somebody is out for good, at once. */
    void remove(SpaceId space, ParticipantId who) {
        post(space, room -> room.remove(who));
    }

    private void post(SpaceId space, Predicate<Room> news) {
        var room = rooms.find(space);
        if (room != null) {
            insist(executors.next(), room, news);
        }
    }

    private static void insist(EventExecutor executor, Room room, Predicate<Room> news) {
        if (!news.test(room) && !executor.isShuttingDown()) {
            var _ =
                    executor.schedule(
                            () -> insist(executor, room, news),
                            AGAIN_AFTER.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }
}
