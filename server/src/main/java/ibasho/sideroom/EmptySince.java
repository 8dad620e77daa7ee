package ibasho.sideroom;

import ibasho.protocol.SideRoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Since when nobody has been in which side room; in memory only. Thread-safe. */
final class EmptySince {
    private final ConcurrentMap<SideRoomId, Instant> since = new ConcurrentHashMap<>();

    /** Looks at a room; whether nobody has been in it for so long. */
    boolean isLongEmpty(SideRoomId room, boolean someoneHere, Instant now, Duration time) {
        if (someoneHere) {
            since.remove(room);
            return false;
        }
        since.putIfAbsent(room, now);
        return isLongEmpty(room, now, time);
    }

    /** Whether nobody had been in it for so long when it was looked at last. */
    boolean isLongEmpty(SideRoomId room, Instant now, Duration time) {
        var from = since.get(room);
        return from != null && !now.isBefore(from.plus(time));
    }

    void forget(SideRoomId room) {
        since.remove(room);
    }
}
