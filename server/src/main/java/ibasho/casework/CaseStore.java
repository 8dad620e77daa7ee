package ibasho.casework;

import ibasho.protocol.CaseHead;
import ibasho.protocol.CaseKind;
import ibasho.protocol.CaseMedium;
import ibasho.protocol.CaseRecordId;
import ibasho.protocol.CaseState;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Case records. Entries in the record of acts name the record, never the person. */
public final class CaseStore {
    private static final String SELECT =
            """
            select case_record.*, (select coalesce(max(version), 0) from case_version
                where case_version.record_id = case_record.id) as version
            from case_record
            """;

    private final Database database;
    private final AuditLog audit;
    private final CaseVersionStore versions;
    private final CaseGlassStore glasses;

    /** Records whose texts are sealed with these keys. */
    public CaseStore(Database database, AuditLog audit, FieldCipher cipher) {
        this.database = database;
        this.audit = audit;
        this.versions = new CaseVersionStore(cipher);
        this.glasses = new CaseGlassStore(cipher);
    }

    /** Does a work that only reads. */
    <T extends @Nullable Object> CompletableFuture<T> look(Function<Rows, T> work) {
        return database.read(handle -> work.apply(new Rows(handle)));
    }

    /** Does a work that may change records; reading one is such a work. */
    <T extends @Nullable Object> CompletableFuture<T> change(Function<Rows, T> work) {
        return database.write(handle -> work.apply(new Rows(handle)));
    }

    /** Adds a draft within a write of somebody else. */
    public void draft(Handle handle, CaseRecord draft, Instant now) {
        new Rows(handle).insert(draft, null, now);
    }

    /** The records within one read or write. */
    final class Rows {
        private final Handle handle;

        private Rows(Handle handle) {
            this.handle = handle;
        }

        CaseVersionStore.VersionRows versions() {
            return versions.new VersionRows(handle);
        }

        CaseGlassStore.GlassRows glasses() {
            return glasses.new GlassRows(handle);
        }

        void insert(CaseRecord draft, @Nullable String key, Instant now) {
            handle.createUpdate(
                            """
                            insert into case_record
                                (id, space_id, person_id, author_id, state, begin_key, begun_at,
                                 from_at, to_at, medium, kind, attended, reminded_at)
                            values (:id, :space, :person, :author, :state, :key, :now, :from, :to,
                                :medium, :kind, :attended, :now)
                            """)
                    .bind("id", draft.id())
                    .bind("space", draft.space())
                    .bind("person", draft.person())
                    .bind("author", draft.author())
                    .bind("state", draft.state().name())
                    .bind("key", key)
                    .bind("now", now)
                    .bind("from", draft.head().from())
                    .bind("to", draft.head().to())
                    .bind("medium", draft.head().medium().name())
                    .bind("kind", draft.head().kind().name())
                    .bind(
                            "attended",
                            draft.attended().stream()
                                    .map(ParticipantId::value)
                                    .collect(Collectors.joining(" ")))
                    .execute();
        }

        @Nullable CaseRecord find(SpaceId space, CaseRecordId id) {
            return handle.createQuery(SELECT + " where space_id = :space and id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        @Nullable CaseRecord begun(SpaceId space, ParticipantId author, String key) {
            return handle.createQuery(
                            SELECT
                                    + " where space_id = :space and author_id = :author and"
                                    + " begin_key = :key")
                    .bind("space", space)
                    .bind("author", author)
                    .bind("key", key)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        List<CaseRecord> drafts(SpaceId space, ParticipantId author) {
            return handle.createQuery(
                            SELECT
                                    + " where space_id = :space and author_id = :author and state ="
                                    + " 'DRAFT' order by from_at, id")
                    .bind("space", space)
                    .bind("author", author)
                    .map((row, _) -> read(row))
                    .list();
        }

        List<CaseRecord> of(SpaceId space, ParticipantId person) {
            return handle.createQuery(
                            SELECT
                                    + " where space_id = :space and person_id = :person order by"
                                    + " from_at desc, id")
                    .bind("space", space)
                    .bind("person", person)
                    .map((row, _) -> read(row))
                    .list();
        }

        /** Of whom somebody has written, or is about to. */
        Set<ParticipantId> writtenOf(SpaceId space, ParticipantId author) {
            return handle.createQuery(
                            """
                            select distinct person_id from case_record
                            where space_id = :space and author_id = :author
                            """)
                    .bind("space", space)
                    .bind("author", author)
                    .mapTo(ParticipantId.class)
                    .set();
        }

        /** Authors of drafts of which nobody was reminded since then; from now on they were. */
        List<ParticipantId> remind(SpaceId space, Instant then, Instant now) {
            var authors =
                    handle.createQuery(
                                    """
                                    select distinct author_id from case_record
                                    where space_id = :space and state = 'DRAFT'
                                        and reminded_at <= :then
                                    """)
                            .bind("space", space)
                            .bind("then", then)
                            .mapTo(ParticipantId.class)
                            .list();
            handle.createUpdate(
                            """
                            update case_record set reminded_at = :now
                            where space_id = :space and state = 'DRAFT' and reminded_at <= :then
                            """)
                    .bind("now", now)
                    .bind("space", space)
                    .bind("then", then)
                    .execute();
            return authors;
        }

        /** It is written, or need not be. */
        void done(CaseRecord record, CaseState state, CaseHead head, Instant now) {
            handle.createUpdate(
                            """
                            update case_record set state = :state, from_at = :from, to_at = :to,
                                medium = :medium, kind = :kind, done_at = :now
                            where id = :id
                            """)
                    .bind("state", state.name())
                    .bind("from", head.from())
                    .bind("to", head.to())
                    .bind("medium", head.medium().name())
                    .bind("kind", head.kind().name())
                    .bind("now", now)
                    .bind("id", record.id())
                    .execute();
        }

        void note(SpaceId space, ParticipantId by, String act, @Nullable String about) {
            audit.append(handle, new AuditEntry(space, by, act, about, Map.of()));
        }

        private CaseRecord read(ResultSet row) throws SQLException {
            return new CaseRecord(
                    new CaseRecordId(row.getString("id")),
                    new SpaceId(row.getString("space_id")),
                    new ParticipantId(row.getString("person_id")),
                    new ParticipantId(row.getString("author_id")),
                    CaseState.valueOf(row.getString("state")),
                    head(row),
                    Arrays.stream(row.getString("attended").split(" "))
                            .filter(id -> !id.isEmpty())
                            .map(ParticipantId::new)
                            .toList(),
                    row.getInt("version"));
        }
    }

    static CaseHead head(ResultSet row) throws SQLException {
        return new CaseHead(
                Instant.ofEpochMilli(row.getLong("from_at")),
                Instant.ofEpochMilli(row.getLong("to_at")),
                CaseMedium.valueOf(row.getString("medium")),
                CaseKind.valueOf(row.getString("kind")));
    }
}
