package ibasho.room;

import ibasho.protocol.DoorView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RoomId;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import ibasho.wire.MessageEncoder;
import java.util.Map;

/**
 * One room. Every public method only posts into the room's inbox and may be called from any thread;
 * everything else runs on the room's own executor, without locks.
 */
public final class Room {
    private final RoomId id;

    Room(RoomId id) {
        this.id = id;
    }

    /** Names the room. */
    public RoomId id() {
        return id;
    }

    /**
     * Posts one wish. It is answered through {@code link} exactly once, with {@code n}.
     *
     * @return false when too many wishes wait already: answer {@link RefusalCode#BUSY} yourself
     */
    public boolean handle(Visitor from, ParticipantLink link, long n, RoomRequest request) {
        link.send(
                MessageEncoder.encode(
                        new ServerMessage.Refused(n, RefusalCode.UNAVAILABLE, Map.of())));
        return true;
    }

    /** The socket is gone; the seat is kept in silence for a while. */
    public boolean lost(ParticipantId who, long linkId) {
        return true;
    }

    /** Nickname, avatar or roles changed. */
    public boolean changed(Visitor visitor) {
        return true;
    }

    /** Suspended or signed out everywhere: out at once. */
    public boolean remove(ParticipantId who) {
        return true;
    }

    /** The door changed. {@link RoomDirectory} has already asked the door to tell its rooms. */
    public boolean doorChanged(DoorView door) {
        return true;
    }
}
