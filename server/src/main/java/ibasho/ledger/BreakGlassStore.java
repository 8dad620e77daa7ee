package ibasho.ledger;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.protocol.GlassId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * In danger of life: the one place where a real identity comes out of the ledger (case-08, X-6).
 * What was opened, by whom and why is on the disk, with its audit entry, before it is handed out;
 * the reasons are sealed. Thread-safe, never blocks.
 */
public final class BreakGlassStore {
    private static final String TABLE = "break_glass";
    private static final int MOST = 200;

    private final Database database;
    private final LedgerStore ledger;
    private final FieldCipher cipher;
    private final AuditLog audit;
    private final InstantSource clock;

    /** Opens pages of this ledger. */
    public BreakGlassStore(
            Database database,
            LedgerStore ledger,
            FieldCipher cipher,
            AuditLog audit,
            InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens one person's page.
     *
     * @param why already looked at; not empty
     * @param alongside what else is written in the same write
     */
    public CompletableFuture<Opened> open(
            SpaceId space,
            ParticipantId person,
            ParticipantId by,
            String why,
            Consumer<Handle> alongside) {
        return database.write(handle -> {
            var page = ledger.page(handle, space, person);
            var id = new GlassId(Ids.id());
            var glass =
                    new Glass(
                            id, space, person, by, clock.instant(), why, page != null, null, null);
            insert(handle, glass);
            audit.append(handle, entry(glass, by, "glass.open"));
            alongside.accept(handle);
            return new Opened(glass, page);
        });
    }

    /** The newest openings. */
    public CompletableFuture<List<Glass>> newest(SpaceId space) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select * from break_glass where space_id = :space
                                order by at desc, id limit :most
                                """)
                        .bind("space", space)
                        .bind("most", MOST)
                        .map((row, _) -> read(row))
                        .list());
    }

    /**
     * A second person has read of it; once is enough.
     *
     * @return refused with {@code NO_SUCH_RECORD} or {@code NOT_ONESELF}
     */
    public CompletableFuture<Outcome<Glass>> confirm(SpaceId space, ParticipantId by, GlassId id) {
        return database.write(handle -> {
            var there = find(handle, space, id);
            if (there == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
            }
            if (there.by().equals(by)) {
                return Outcome.refused(RefusalCode.NOT_ONESELF);
            }
            return Outcome.done(there.confirmedBy() == null ? confirmed(handle, there, by) : there);
        });
    }

    private Glass confirmed(Handle handle, Glass there, ParticipantId by) {
        var now = clock.instant();
        handle.createUpdate(
                        """
                        update break_glass set confirmed_by = :by, confirmed_at = :now
                        where space_id = :space and id = :id
                        """)
                .bind("by", by)
                .bind("now", now)
                .bind("space", there.space())
                .bind("id", there.id())
                .execute();
        audit.append(handle, entry(there, by, "glass.confirm"));
        return new Glass(
                there.id(),
                there.space(),
                there.person(),
                there.by(),
                there.at(),
                there.why(),
                there.found(),
                by,
                now);
    }

    private void insert(Handle handle, Glass glass) {
        handle.createUpdate(
                        """
                        insert into break_glass (id, space_id, person_id, by_id, at, why, found)
                        values (:id, :space, :person, :by, :at, :why, :found)
                        """)
                .bind("id", glass.id())
                .bind("space", glass.space())
                .bind("person", glass.person())
                .bind("by", glass.by())
                .bind("at", glass.at())
                .bind("why", cipher.seal(TABLE, glass.id().value(), "why", glass.why()))
                .bind("found", glass.found() ? 1 : 0)
                .execute();
    }

    private @Nullable Glass find(Handle handle, SpaceId space, GlassId id) {
        return handle.createQuery("select * from break_glass where space_id = :space and id = :id")
                .bind("space", space)
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    private Glass read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var confirmedBy = row.getString("confirmed_by");
        return new Glass(
                new GlassId(id),
                new SpaceId(row.getString("space_id")),
                new ParticipantId(row.getString("person_id")),
                new ParticipantId(row.getString("by_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                cipher.open(TABLE, id, "why", row.getBytes("why")),
                row.getInt("found") == 1,
                confirmedBy == null ? null : new ParticipantId(confirmedBy),
                confirmedBy == null ? null : Instant.ofEpochMilli(row.getLong("confirmed_at")));
    }

    private static AuditEntry entry(Glass glass, ParticipantId by, String act) {
        return new AuditEntry(
                glass.space(),
                by,
                act,
                glass.person().value(),
                Map.of("glass", glass.id().value()));
    }
}
