package ibasho.gateway;

import ibasho.protocol.SpaceId;
import ibasho.room.Room;
import org.jspecify.annotations.Nullable;

/** Where a session finds its room. Thread-safe, never blocks. */
@FunctionalInterface
public interface Rooms {
    /** The room of a space, or {@code null} if this server has none. */
    @Nullable Room find(SpaceId space);
}
