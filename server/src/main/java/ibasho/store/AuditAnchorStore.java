package ibasho.store;

import ibasho.kernel.Nothing;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Which anchors left by mail, one a day at most. Thread-safe, never blocks. */
public final class AuditAnchorStore {
    private final Database database;
    private final AuditLog log;

    /** Keeps them in this database, each with an entry in the record itself. */
    public AuditAnchorStore(Database database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * An anchor that left.
     *
     * @param day in Japan
     */
    public record Mailed(LocalDate day, long seq, String hash, Instant mailedAt) {}

    /** The newest, or {@code null}. */
    public CompletableFuture<@Nullable Mailed> newest(SpaceId space) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select day, seq, hash, mailed_at from audit_anchor
                                where space_id = :space order by day desc limit 1
                                """)
                        .bind("space", space)
                        .mapTo(Mailed.class)
                        .findOne()
                        .orElse(null));
    }

    /** Notes that this one left; telling it again adds nothing. */
    public CompletableFuture<Nothing> mailed(SpaceId space, Mailed mailed) {
        return database.write(handle -> {
            var added =
                    handle.createUpdate(
                                    """
                                    insert into audit_anchor (space_id, day, seq, hash, mailed_at)
                                    values (:space, :day, :seq, :hash, :at)
                                    on conflict (space_id, day) do nothing
                                    """)
                            .bind("space", space)
                            .bind("day", mailed.day())
                            .bind("seq", mailed.seq())
                            .bind("hash", mailed.hash())
                            .bind("at", mailed.mailedAt())
                            .execute();
            if (added > 0) {
                var facts = Map.of("seq", Long.toString(mailed.seq()));
                log.append(handle, new AuditEntry(space, null, "audit.mail", null, facts));
            }
            return Nothing.NOTHING;
        });
    }
}
