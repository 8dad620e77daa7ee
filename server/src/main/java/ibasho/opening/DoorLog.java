package ibasho.opening;

import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The door's record in the database. What somebody did by hand is audited in the same write.
 * Thread-safe, never blocks.
 */
public final class DoorLog implements DoorKeeping {
    private final Database database;
    private final AuditLog audit;
    private final SpaceId space;

    /** The record of this 居場所. */
    public DoorLog(Database database, AuditLog audit, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.space = space;
    }

    @Override
    public CompletableFuture<List<DoorEntry>> since(Instant then) {
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                select * from door_event
                                where space_id = :space and id >= coalesce(
                                    (select min(id) from door_event
                                     where space_id = :space and at >= :then), 0)
                                order by id
                                """)
                        .bind("space", space)
                        .bind("then", then)
                        .mapTo(Row.class)
                        .stream()
                        .map(Row::entry)
                        .toList());
    }

    /** Everything that became of these openings, oldest first. */
    public CompletableFuture<List<DoorEntry>> of(Collection<OpeningId> openings) {
        if (openings.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                select * from door_event
                                where space_id = :space and opening_id in (<openings>) order by id
                                """)
                        .bind("space", space)
                        .bindList("openings", openings.stream().map(OpeningId::value).toList())
                        .mapTo(Row.class)
                        .stream()
                        .map(Row::entry)
                        .toList());
    }

    @Override
    public CompletableFuture<@Nullable Instant> lastAlive() {
        return database.read(handle ->
                handle.createQuery("select alive_at from door_heartbeat where space_id = :space")
                        .bind("space", space)
                        .mapTo(Instant.class)
                        .findOne()
                        .orElse(null));
    }

    @Override
    public CompletableFuture<Integer> keep(DoorEntry entry) {
        return database.write(handle -> {
            insert(handle, entry);
            var by = entry.by();
            if (by != null) {
                var details = Map.of("kind", entry.kind().name());
                audit.append(
                        handle,
                        new AuditEntry(space, by, "door.byHand", entry.opening().value(), details));
            }
            return touch(handle, entry.at());
        });
    }

    @Override
    public CompletableFuture<Integer> alive(Instant now) {
        return database.write(handle -> touch(handle, now));
    }

    private int touch(Handle handle, Instant now) {
        return handle.createUpdate(
                        """
                        insert into door_heartbeat (space_id, alive_at) values (:space, :now)
                        on conflict (space_id) do update set alive_at = :now
                        """)
                .bind("space", space)
                .bind("now", now)
                .execute();
    }

    private void insert(Handle handle, DoorEntry entry) {
        handle.createUpdate(
                        """
                        insert into door_event
                            (space_id, opening_id, at, kind, by_id, reason, other_at)
                        values (:space, :opening, :at, :kind, :by, :reason, :other)
                        """)
                .bind("space", space)
                .bind("opening", entry.opening())
                .bind("at", entry.at())
                .bind("kind", entry.kind().name())
                .bind("by", entry.by() == null ? null : entry.by().value())
                .bind("reason", entry.reason())
                .bind("other", entry.other() == null ? null : entry.other().toEpochMilli())
                .execute();
    }

    /** One row as it lies in the table. */
    record Row(
            OpeningId openingId,
            Instant at,
            DoorEntry.Kind kind,
            @Nullable ParticipantId byId,
            String reason,
            @Nullable Instant otherAt) {

        DoorEntry entry() {
            return new DoorEntry(openingId, at, kind, byId, reason, otherAt);
        }
    }
}
