package ibasho.sideroom;

import ibasho.kernel.Ids;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Times of talks after the door had closed. They outlive the talk and name nobody but staff. */
final class OvertimeStore {
    private static final String TABLE = "side_overtime";

    private final FieldCipher cipher;

    OvertimeStore(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The rows within one read or write. */
    final class OvertimeRows {
        private final Handle handle;

        OvertimeRows(Handle handle) {
            this.handle = handle;
        }

        /** A stretch begins; the one before it ends. */
        void begin(Talk talk, Instant now, @Nullable ParticipantId extendedBy, String why) {
            end(talk, now);
            var id = Ids.id();
            handle.createUpdate(
                            """
                            insert into side_overtime
                                (id, space_id, talk, staff_id, from_at, extended_by, why)
                            values (:id, :space, :talk, :staff, :now, :by, :why)
                            """)
                    .bind("id", id)
                    .bind("space", talk.space())
                    .bind("talk", talk.room())
                    .bind("staff", talk.counsellor())
                    .bind("now", now)
                    .bind("by", extendedBy)
                    .bind("why", cipher.seal(TABLE, id, "why", why))
                    .execute();
        }

        /** The stretch that lasts is over. */
        void end(Talk talk, Instant now) {
            handle.createUpdate(
                            "update side_overtime set until_at = :now where talk = :talk and"
                                    + " until_at is null")
                    .bind("now", now)
                    .bind("talk", talk.room())
                    .execute();
        }

        /** Those since then, the newest first. */
        List<Overtime> since(SpaceId space, Instant then) {
            return handle.createQuery(
                            """
                            select * from side_overtime where space_id = :space and from_at >= :then
                            order by from_at desc, id
                            """)
                    .bind("space", space)
                    .bind("then", then)
                    .map((row, _) -> read(row))
                    .list();
        }

        private Overtime read(ResultSet row) throws SQLException {
            var by = row.getString("extended_by");
            return new Overtime(
                    new ParticipantId(row.getString("staff_id")),
                    Instant.ofEpochMilli(row.getLong("from_at")),
                    TalkStore.instant(row, "until_at"),
                    by == null ? null : new ParticipantId(by),
                    cipher.open(TABLE, row.getString("id"), "why", row.getBytes("why")));
        }
    }
}
