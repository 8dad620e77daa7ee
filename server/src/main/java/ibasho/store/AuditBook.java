package ibasho.store;

import ibasho.kernel.Nothing;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The record of acts as it is read by those who may. Thread-safe, never blocks. */
public final class AuditBook {
    private final Database database;
    private final AuditLog log;

    /** The record in this database; entries of its own are dated by {@code log}. */
    public AuditBook(Database database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * A stretch of the record.
     *
     * @param before only entries before this one; {@code null} from the newest on
     * @param limit how many at most
     */
    public record Stretch(Instant from, Instant to, @Nullable Long before, int limit) {}

    /** Adds an entry that tells of nothing else, such as that somebody reads here. */
    public CompletableFuture<Nothing> note(AuditEntry entry) {
        return database.write(handle -> {
            log.append(handle, entry);
            return Nothing.NOTHING;
        });
    }

    /** Entries of these acts, newest first. */
    public CompletableFuture<List<AuditRow>> read(
            SpaceId space, Stretch stretch, Predicate<String> acts) {
        return database.read(handle -> read(handle, space, stretch, acts));
    }

    /** The newest link, to be kept outside this machine. */
    public CompletableFuture<AuditAnchor> anchor(SpaceId space) {
        return database.read(handle -> log.head(handle, space));
    }

    /** Walks the whole chain; see {@link AuditLog#verify}. */
    public CompletableFuture<AuditVerdict> verify(SpaceId space, @Nullable AuditAnchor anchor) {
        return database.read(handle -> log.verify(handle, space, anchor));
    }

    private static List<AuditRow> read(
            Handle handle, SpaceId space, Stretch stretch, Predicate<String> acts) {
        var before = stretch.before();
        try (var links =
                handle
                        .createQuery(
                                """
                                select * from audit_entry
                                where space_id = :space and at >= :from and at < :to
                                    and seq < :before
                                order by seq desc
                                """)
                        .bind("space", space)
                        .bind("from", stretch.from())
                        .bind("to", stretch.to())
                        .bind("before", before == null ? Long.MAX_VALUE : before)
                        .setFetchSize(1_000)
                        .mapTo(AuditLink.class)
                        .stream()) {
            return links.filter(link -> acts.test(link.act()))
                    .limit(stretch.limit())
                    .map(AuditLink::row)
                    .toList();
        }
    }
}
