package ibasho.room;

import ibasho.protocol.SpaceId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Which 居場所 has which room. Thread-safe; rooms are only ever opened and closed whole. */
public final class RoomDirectory {
    private final ConcurrentMap<SpaceId, Room> rooms = new ConcurrentHashMap<>();

    /** The room of a space, or {@code null} if this server has no such space. */
    public @Nullable Room find(SpaceId space) {
        return rooms.get(space);
    }
}
