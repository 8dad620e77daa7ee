package ibasho.sideroom;

import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.WishId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Open wishes to consult, their words sealed. What is over leaves no row. */
public final class WishStore {
    private static final String TABLE = "consult_wish";

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;

    /** Wishes sealed with these keys. */
    public WishStore(Database database, AuditLog audit, FieldCipher cipher) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
    }

    /** All open wishes, the oldest first. */
    CompletableFuture<List<Wish>> all(SpaceId space) {
        return database.read(handle ->
                handle.createQuery(
                                "select * from consult_wish where space_id = :space"
                                        + " order by asked_at, id")
                        .bind("space", space)
                        .map((row, _) -> read(row))
                        .list());
    }

    /** The wish of one person. */
    CompletableFuture<@Nullable Wish> of(SpaceId space, ParticipantId person) {
        return database.read(handle -> new WishRows(handle).of(space, person));
    }

    /** Does a work that may change wishes. */
    <T extends @Nullable Object> CompletableFuture<T> change(Function<WishRows, T> work) {
        return database.write(handle -> work.apply(new WishRows(handle)));
    }

    /** The wishes within one write. */
    final class WishRows {
        private final Handle handle;

        WishRows(Handle handle) {
            this.handle = handle;
        }

        Handle handle() {
            return handle;
        }

        @Nullable Wish of(SpaceId space, ParticipantId person) {
            return handle.createQuery(
                            "select * from consult_wish where space_id = :space and person_id ="
                                    + " :person")
                    .bind("space", space)
                    .bind("person", person)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        @Nullable Wish find(SpaceId space, WishId id) {
            return handle.createQuery(
                            "select * from consult_wish where space_id = :space and id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        /** Keeps a wish as it is now, new or changed. */
        Wish keep(Wish wish) {
            handle.createUpdate(
                            """
                            insert into consult_wish
                                (id, space_id, person_id, asked_at, medium, wished_time, words,
                                 taken_by, promised_at, note, room_id)
                            values (:id, :space, :person, :asked, :medium, :time, :words, :taken,
                                :promised, :note, :room)
                            on conflict (id) do update set
                                medium = excluded.medium, wished_time = excluded.wished_time,
                                words = excluded.words, taken_by = excluded.taken_by,
                                promised_at = excluded.promised_at, note = excluded.note,
                                room_id = excluded.room_id
                            """)
                    .bind("id", wish.id())
                    .bind("space", wish.space())
                    .bind("person", wish.person())
                    .bind("asked", wish.askedAt())
                    .bind("medium", wish.medium().name())
                    .bind("time", wish.when().name())
                    .bind("words", seal(wish, "words", wish.words()))
                    .bind("taken", wish.takenBy())
                    .bind("promised", wish.promisedAt())
                    .bind("note", seal(wish, "note", wish.note()))
                    .bind("room", wish.room())
                    .execute();
            return wish;
        }

        void remove(Wish wish) {
            handle.createUpdate("delete from consult_wish where space_id = :space and id = :id")
                    .bind("space", wish.space())
                    .bind("id", wish.id())
                    .execute();
        }

        /** The wish whose room this is goes with the talk. */
        void removeOf(SpaceId space, SideRoomId room) {
            handle.createUpdate(
                            "delete from consult_wish where space_id = :space and room_id = :room")
                    .bind("space", space)
                    .bind("room", room)
                    .execute();
        }

        /** What staff did: of the wish, never of the person. */
        void note(Wish wish, ParticipantId by, String act) {
            audit.append(
                    handle, new AuditEntry(wish.space(), by, act, wish.id().value(), Map.of()));
        }
    }

    private byte[] seal(Wish wish, String column, String text) {
        return cipher.seal(TABLE, wish.id().value(), column, text);
    }

    private Wish read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var taken = row.getString("taken_by");
        var promised = row.getLong("promised_at");
        var hasPromise = !row.wasNull();
        var room = row.getString("room_id");
        return new Wish(
                new WishId(id),
                new SpaceId(row.getString("space_id")),
                new ParticipantId(row.getString("person_id")),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                ConsultMedium.valueOf(row.getString("medium")),
                ConsultTime.valueOf(row.getString("wished_time")),
                cipher.open(TABLE, id, "words", row.getBytes("words")),
                taken == null ? null : new ParticipantId(taken),
                hasPromise ? Instant.ofEpochMilli(promised) : null,
                cipher.open(TABLE, id, "note", row.getBytes("note")),
                room == null ? null : new SideRoomId(room));
    }
}
