package ibasho.sideroom;

import ibasho.protocol.EntryId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Emergency entries, their reasons sealed. They outlive the talk. */
final class EntryStore {
    private static final String TABLE = "side_entry";

    private final FieldCipher cipher;

    EntryStore(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The rows within one read or write. */
    final class EntryRows {
        private final Handle handle;

        EntryRows(Handle handle) {
            this.handle = handle;
        }

        void insert(SpaceId space, Entry entry) {
            handle.createUpdate(
                            """
                            insert into side_entry (id, space_id, room_id, staff_id, by_id, at, why)
                            values (:id, :space, :room, :staff, :by, :at, :why)
                            """)
                    .bind("id", entry.id())
                    .bind("space", space)
                    .bind("room", entry.room())
                    .bind("staff", entry.staff())
                    .bind("by", entry.by())
                    .bind("at", entry.at())
                    .bind("why", cipher.seal(TABLE, entry.id().value(), "why", entry.why()))
                    .execute();
        }

        void confirm(Entry entry, ParticipantId by, Instant now) {
            handle.createUpdate(
                            "update side_entry set confirmed_by = :by, confirmed_at = :now where"
                                    + " id = :id")
                    .bind("by", by)
                    .bind("now", now)
                    .bind("id", entry.id())
                    .execute();
        }

        @Nullable Entry find(SpaceId space, EntryId id) {
            return handle.createQuery(
                            "select * from side_entry where space_id = :space and id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        /** Those since then, the newest first. */
        List<Entry> since(SpaceId space, Instant then) {
            return handle.createQuery(
                            """
                            select * from side_entry where space_id = :space and at >= :then
                            order by at desc, id
                            """)
                    .bind("space", space)
                    .bind("then", then)
                    .map((row, _) -> read(row))
                    .list();
        }

        private Entry read(ResultSet row) throws SQLException {
            var id = row.getString("id");
            var confirmedBy = row.getString("confirmed_by");
            return new Entry(
                    new EntryId(id),
                    new SideRoomId(row.getString("room_id")),
                    new ParticipantId(row.getString("staff_id")),
                    new ParticipantId(row.getString("by_id")),
                    Instant.ofEpochMilli(row.getLong("at")),
                    cipher.open(TABLE, id, "why", row.getBytes("why")),
                    confirmedBy == null ? null : new ParticipantId(confirmedBy));
        }
    }
}
