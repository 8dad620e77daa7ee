package ibasho.retention;

import ibasho.kernel.Nothing;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.Erasing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Erases, and certifies it in the same write. Thread-safe, never blocks. */
public final class ErasureStore {
    private final Database database;
    private final AuditLog audit;

    /** In this database; what was erased is also told to the record of acts. */
    public ErasureStore(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** When erasing was last brought to its end. */
    record Run(LocalDate day, Instant endedAt) {}

    /** Some pieces of one kind; done means gone and certified, 0 that there are no more. */
    CompletableFuture<Integer> erase(
            SpaceId space, LocalDate day, Erasing kind, Instant before, Instant now, int most) {
        return database.write(handle -> {
            var gone = kind.erase(handle, space, before, most);
            if (gone > 0) {
                certify(handle, space, new Certificate(day, kind.what(), before, gone, now));
            }
            return gone;
        });
    }

    /** Tells the record of acts what it does not know yet, and notes that all is erased. */
    CompletableFuture<Nothing> end(SpaceId space, LocalDate day, Instant now) {
        return database.write(handle -> {
            unnoted(handle, space).forEach(one -> note(handle, space, one));
            handle.createUpdate(
                            "update erasure set noted = pieces where space_id = :space"
                                    + " and noted < pieces")
                    .bind("space", space)
                    .execute();
            handle.createUpdate(
                            """
                            insert into erasure_run (space_id, day, ended_at)
                            values (:space, :day, :now)
                            on conflict (space_id) do update
                              set day = excluded.day, ended_at = excluded.ended_at
                            """)
                    .bind("space", space)
                    .bind("day", day)
                    .bind("now", now)
                    .execute();
            return Nothing.NOTHING;
        });
    }

    /** The last run that came to its end; {@code null} before the first. */
    CompletableFuture<@Nullable Run> lastRun(SpaceId space) {
        return database.<@Nullable Run>read(handle ->
                handle.createQuery("select day, ended_at from erasure_run where space_id = :space")
                        .bind("space", space)
                        .mapTo(Run.class)
                        .findOne()
                        .orElse(null));
    }

    /** What was erased on these days, both included, oldest first. */
    public CompletableFuture<List<Certificate>> certificates(
            SpaceId space, LocalDate from, LocalDate to) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select day, what, before_at, pieces, erased_at from erasure
                                where space_id = :space and day >= :from and day <= :to
                                order by day, what
                                """)
                        .bind("space", space)
                        .bind("from", from)
                        .bind("to", to)
                        .mapTo(Certificate.class)
                        .list());
    }

    private static void certify(Handle handle, SpaceId space, Certificate one) {
        handle.createUpdate(
                        """
                        insert into erasure
                          (space_id, day, what, before_at, pieces, noted, erased_at)
                        values (:space, :day, :what, :before, :pieces, 0, :now)
                        on conflict (space_id, day, what) do update
                          set pieces = erasure.pieces + excluded.pieces,
                            before_at = excluded.before_at, erased_at = excluded.erased_at
                        """)
                .bind("space", space)
                .bind("day", one.day())
                .bind("what", one.what())
                .bind("before", one.beforeAt())
                .bind("pieces", one.pieces())
                .bind("now", one.erasedAt())
                .execute();
    }

    private static List<Certificate> unnoted(Handle handle, SpaceId space) {
        return handle.createQuery(
                        """
                        select day, what, before_at, pieces - noted as pieces, erased_at
                        from erasure where space_id = :space and noted < pieces order by day, what
                        """)
                .bind("space", space)
                .mapTo(Certificate.class)
                .list();
    }

    private void note(Handle handle, SpaceId space, Certificate one) {
        var facts = Map.of("erased", one.what(), "pieces", Long.toString(one.pieces()));
        audit.append(handle, new AuditEntry(space, null, "retention.erase", null, facts));
    }
}
