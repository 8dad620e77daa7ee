package ibasho.chat;

import ibasho.kernel.Ids;
import ibasho.protocol.RoomId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rooms of this server and their logs. Thread-safe, never blocks. */
public final class RoomStore {
    private final Database database;
    private final FieldCipher cipher;
    private final HidingLog hidings;

    /** Rooms in which nobody hides anything. */
    public RoomStore(Database database, FieldCipher cipher) {
        this(database, cipher, HidingLog.NOBODY_HIDES);
    }

    /**
     * Rooms in this database, their words sealed with this cipher.
     *
     * @param hidings keeps who hid which line
     */
    public RoomStore(Database database, FieldCipher cipher, HidingLog hidings) {
        this.database = database;
        this.cipher = cipher;
        this.hidings = hidings;
    }

    /**
     * The room of a space, called so from now on; made with a fresh epoch if there is none. The
     * space must be stored.
     */
    public CompletableFuture<StoredRoom> open(SpaceId space, String name, Instant now) {
        return database.write(handle -> {
            var found = find(handle, space);
            return found == null ? make(handle, space, name, now) : called(handle, found, name);
        });
    }

    /** The chat log of a room. */
    public ChatLog chat(StoredRoom room) {
        return new ChatLog(database, new LineStore(cipher, room.id(), room.spaceId()), hidings);
    }

    /** The stays in a room. */
    public StayLog stays(StoredRoom room) {
        return new StayLog(
                database, cipher, room, new LineStore(cipher, room.id(), room.spaceId()));
    }

    private static @Nullable StoredRoom find(Handle handle, SpaceId space) {
        return handle.createQuery(
                        "select id, space_id, name, epoch, last_seq from room"
                                + " where space_id = :space")
                .bind("space", space)
                .mapTo(StoredRoom.class)
                .findOne()
                .orElse(null);
    }

    private static StoredRoom called(Handle handle, StoredRoom room, String name) {
        handle.createUpdate("update room set name = :name where id = :id")
                .bind("name", name)
                .bind("id", room.id())
                .execute();
        return new StoredRoom(room.id(), room.spaceId(), name, room.epoch(), room.lastSeq());
    }

    private static StoredRoom make(Handle handle, SpaceId space, String name, Instant now) {
        var room = new StoredRoom(new RoomId(Ids.id()), space, name, Ids.id(), 0);
        handle.createUpdate(
                        "insert into room (id, space_id, name, epoch, last_seq, opened_at)"
                                + " values (:id, :space, :name, :epoch, 0, :now)")
                .bind("id", room.id())
                .bind("space", space)
                .bind("name", name)
                .bind("epoch", room.epoch())
                .bind("now", now)
                .execute();
        return room;
    }
}
