package ibasho.opening.hours;

import ibasho.protocol.DiaryText;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Rows of one diary, inside one transaction; what people wrote is sealed for its own row. */
final class DiaryRowStore {
    private static final String TABLE = "diary_version";

    private final Handle handle;
    private final FieldCipher cipher;
    private final SpaceId space;
    private final OpeningId opening;

    DiaryRowStore(Handle handle, FieldCipher cipher, SpaceId space, OpeningId opening) {
        this.handle = handle;
        this.cipher = cipher;
        this.space = space;
        this.opening = opening;
    }

    /** Oldest first. */
    List<DiaryEntry> all() {
        return handle.createQuery(
                        """
                        select * from diary_version
                        where space_id = :space and opening_id = :opening order by version
                        """)
                .bind("space", space)
                .bind("opening", opening)
                .map((row, _) -> entry(row))
                .list();
    }

    void insert(long version, DiaryText text, ParticipantId by, Instant now) {
        update(
                        """
                        insert into diary_version
                            (opening_id, version, space_id, written_by, written_at, good, concern,
                             handover, correction)
                        values
                            (:opening, :version, :space, :by, :now, :good, :concern, :handover,
                             :correction)
                        """)
                .bind("version", version)
                .bind("by", by)
                .bind("now", now)
                .bind("good", seal(version, "good", text.good()))
                .bind("concern", seal(version, "concern", text.concern()))
                .bind("handover", seal(version, "handover", text.handover()))
                .bind("correction", seal(version, "correction", text.correction()))
                .execute();
    }

    /** Signs a version off that is not. */
    void sign(long version, String facts, ParticipantId by, Instant now) {
        update(
                        """
                        update diary_version
                        set signed_by = :by, signed_at = :now, facts = :facts
                        where space_id = :space and opening_id = :opening and version = :version
                            and signed_at is null
                        """)
                .bind("version", version)
                .bind("by", by)
                .bind("now", now)
                .bind("facts", seal(version, "facts", facts))
                .execute();
    }

    private Update update(String sql) {
        return handle.createUpdate(sql).bind("space", space).bind("opening", opening);
    }

    private DiaryEntry entry(ResultSet row) throws SQLException {
        var version = row.getLong("version");
        return new DiaryEntry(
                version,
                new ParticipantId(row.getString("written_by")),
                Instant.ofEpochMilli(row.getLong("written_at")),
                new DiaryText(
                        open(version, "good", row),
                        open(version, "concern", row),
                        open(version, "handover", row),
                        open(version, "correction", row)),
                row.getString("signed_by") == null ? null : signature(version, row));
    }

    private DiaryEntry.Signature signature(long version, ResultSet row) throws SQLException {
        return new DiaryEntry.Signature(
                new ParticipantId(row.getString("signed_by")),
                Instant.ofEpochMilli(row.getLong("signed_at")),
                open(version, "facts", row));
    }

    private byte[] seal(long version, String column, String text) {
        return cipher.seal(TABLE, place(version), column, text);
    }

    private String open(long version, String column, ResultSet row) throws SQLException {
        return cipher.open(TABLE, place(version), column, row.getBytes(column));
    }

    private String place(long version) {
        return opening.value() + "/" + version;
    }
}
