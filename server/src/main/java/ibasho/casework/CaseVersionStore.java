package ibasho.casework;

import ibasho.protocol.CaseLook;
import ibasho.protocol.CaseRecordId;
import ibasho.protocol.CaseText;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The versions of case records, each field sealed by itself, and who looked at them. */
final class CaseVersionStore {
    private static final String TABLE = "case_version";
    private static final int MOST_LOOKS = 200;

    private final FieldCipher cipher;

    /**
     * A refused try.
     *
     * @param record {@code null} if it was at the list of the person
     */
    record Try(ParticipantId person, @Nullable CaseRecordId record) {}

    CaseVersionStore(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The rows within one read or write. */
    final class VersionRows {
        private final Handle handle;

        VersionRows(Handle handle) {
            this.handle = handle;
        }

        void add(CaseRecord record, CaseVersion version) {
            var text = version.text();
            handle.createUpdate(
                            """
                            insert into case_version
                                (record_id, version, space_id, at, by_id, from_at, to_at, medium,
                                 kind, facts, words, seen, next, reason)
                            values (:record, :version, :space, :at, :by, :from, :to, :medium, :kind,
                                :facts, :words, :seen, :next, :reason)
                            """)
                    .bind("record", record.id())
                    .bind("version", version.version())
                    .bind("space", record.space())
                    .bind("at", version.at())
                    .bind("by", version.by())
                    .bind("from", version.head().from())
                    .bind("to", version.head().to())
                    .bind("medium", version.head().medium().name())
                    .bind("kind", version.head().kind().name())
                    .bind("facts", seal(record, version, "facts", text.facts()))
                    .bind("words", seal(record, version, "words", text.words()))
                    .bind("seen", seal(record, version, "seen", text.view()))
                    .bind("next", seal(record, version, "next", text.next()))
                    .bind("reason", seal(record, version, "reason", version.reason()))
                    .execute();
        }

        /** Oldest first. */
        List<CaseVersion> of(CaseRecordId record) {
            return handle.createQuery(
                            "select * from case_version where record_id = :record order by version")
                    .bind("record", record)
                    .map((row, _) -> read(row))
                    .list();
        }

        void looked(SpaceId space, ParticipantId person, @Nullable CaseRecordId record, Look look) {
            handle.createUpdate(
                            """
                            insert into case_look
                                (space_id, person_id, record_id, at, by_id, looked_as)
                            values (:space, :person, :record, :at, :by, :as)
                            """)
                    .bind("space", space)
                    .bind("person", person)
                    .bind("record", record)
                    .bind("at", look.at())
                    .bind("by", look.by())
                    .bind("as", look.as().name())
                    .execute();
        }

        /** What somebody tried in vain after this moment. */
        Set<Try> tries(SpaceId space, ParticipantId who, Instant after) {
            return handle.createQuery(
                            """
                            select person_id, record_id from case_look
                            where space_id = :space and by_id = :by and looked_as = :as
                                and at > :after
                            """)
                    .bind("space", space)
                    .bind("by", who)
                    .bind("as", CaseLook.REFUSED.name())
                    .bind("after", after)
                    .map((row, _) -> tried(row))
                    .set();
        }

        private static Try tried(ResultSet row) throws SQLException {
            var record = row.getString("record_id");
            return new Try(
                    new ParticipantId(row.getString("person_id")),
                    record == null ? null : new CaseRecordId(record));
        }

        /** The newest first. */
        List<Look> looks(CaseRecordId record) {
            return handle.createQuery(
                            """
                            select * from case_look where record_id = :record
                            order by seq desc limit :most
                            """)
                    .bind("record", record)
                    .bind("most", MOST_LOOKS)
                    .map((row, _) ->
                            new Look(
                                    new ParticipantId(row.getString("by_id")),
                                    Instant.ofEpochMilli(row.getLong("at")),
                                    CaseLook.valueOf(row.getString("looked_as"))))
                    .list();
        }

        private CaseVersion read(ResultSet row) throws SQLException {
            var place = row.getString("record_id") + "-" + row.getInt("version");
            return new CaseVersion(
                    row.getInt("version"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    new ParticipantId(row.getString("by_id")),
                    CaseStore.head(row),
                    new CaseText(
                            cipher.open(TABLE, place, "facts", row.getBytes("facts")),
                            cipher.open(TABLE, place, "words", row.getBytes("words")),
                            cipher.open(TABLE, place, "seen", row.getBytes("seen")),
                            cipher.open(TABLE, place, "next", row.getBytes("next"))),
                    cipher.open(TABLE, place, "reason", row.getBytes("reason")));
        }
    }

    private byte[] seal(CaseRecord record, CaseVersion version, String column, String text) {
        return cipher.seal(TABLE, record.id() + "-" + version.version(), column, text);
    }
}
