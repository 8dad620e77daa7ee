package ibasho.casework;

import ibasho.protocol.CaseGlassId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What 管理者 asked to read, the reasons sealed. Never deleted by hand. */
final class CaseGlassStore {
    private static final String TABLE = "case_glass";
    private static final int MOST = 200;

    private final FieldCipher cipher;

    CaseGlassStore(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The rows within one read or write. */
    final class GlassRows {
        private final Handle handle;

        GlassRows(Handle handle) {
            this.handle = handle;
        }

        void insert(SpaceId space, CaseGlass glass) {
            handle.createUpdate(
                            """
                            insert into case_glass (id, space_id, person_id, by_id, at, why)
                            values (:id, :space, :person, :by, :at, :why)
                            """)
                    .bind("id", glass.id())
                    .bind("space", space)
                    .bind("person", glass.person())
                    .bind("by", glass.by())
                    .bind("at", glass.at())
                    .bind("why", cipher.seal(TABLE, glass.id().value(), "why", glass.why()))
                    .execute();
        }

        void confirm(CaseGlass glass, ParticipantId by, Instant until) {
            handle.createUpdate(
                            "update case_glass set confirmed_by = :by, until_at = :until where id ="
                                    + " :id")
                    .bind("by", by)
                    .bind("until", until)
                    .bind("id", glass.id())
                    .execute();
        }

        @Nullable CaseGlass find(SpaceId space, CaseGlassId id) {
            return handle.createQuery(
                            "select * from case_glass where space_id = :space and id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        /** Whether this 管理者 may read the records of the person now. */
        boolean isOpen(SpaceId space, ParticipantId person, ParticipantId by, Instant now) {
            return handle.createQuery(
                                    """
                                    select count(*) from case_glass
                                    where space_id = :space and person_id = :person
                                        and by_id = :by and until_at > :now
                                    """)
                            .bind("space", space)
                            .bind("person", person)
                            .bind("by", by)
                            .bind("now", now)
                            .mapTo(int.class)
                            .one()
                    > 0;
        }

        /** The newest first. */
        List<CaseGlass> newest(SpaceId space) {
            return handle.createQuery(
                            """
                            select * from case_glass where space_id = :space
                            order by at desc, id limit :most
                            """)
                    .bind("space", space)
                    .bind("most", MOST)
                    .map((row, _) -> read(row))
                    .list();
        }

        private CaseGlass read(ResultSet row) throws SQLException {
            var id = row.getString("id");
            var confirmedBy = row.getString("confirmed_by");
            return new CaseGlass(
                    new CaseGlassId(id),
                    new ParticipantId(row.getString("person_id")),
                    new ParticipantId(row.getString("by_id")),
                    Instant.ofEpochMilli(row.getLong("at")),
                    cipher.open(TABLE, id, "why", row.getBytes("why")),
                    confirmedBy == null ? null : new ParticipantId(confirmedBy),
                    confirmedBy == null ? null : Instant.ofEpochMilli(row.getLong("until_at")));
        }
    }
}
