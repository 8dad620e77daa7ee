package ibasho.opening.hours;

import ibasho.protocol.KindId;
import ibasho.protocol.OpeningId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the calendar's rows of openings that stand in the plan: neither cancelled nor undecided.
 */
public final class PlanStore {
    private static final String PLANNED =
            """
            select id, kind_id, name, date, from_at, to_at from opening
            where space_id = :space and status = 'PLANNED'
            """;

    private final Database database;

    /** The plan in this database. */
    public PlanStore(Database database) {
        this.database = database;
    }

    /** Those held from {@code first} to {@code last}, both days included, in order of time. */
    CompletableFuture<List<PlannedOpening>> between(
            SpaceId space, LocalDate first, LocalDate last) {
        return database.read(handle ->
                list(
                        query(handle, space, " and date between :first and :last order by from_at")
                                .bind("first", first)
                                .bind("last", last)));
    }

    /** The latest that have begun, newest first. */
    CompletableFuture<List<PlannedOpening>> begun(SpaceId space, Instant now, int most) {
        return database.read(handle ->
                list(
                        query(
                                        handle,
                                        space,
                                        " and from_at <= :now order by from_at desc limit :most")
                                .bind("now", now)
                                .bind("most", most)));
    }

    CompletableFuture<Optional<PlannedOpening>> find(SpaceId space, OpeningId id) {
        return database.read(handle ->
                list(query(handle, space, " and id = :id").bind("id", id)).stream().findFirst());
    }

    private static Query query(Handle handle, SpaceId space, String further) {
        return handle.createQuery(PLANNED + further).bind("space", space);
    }

    private static List<PlannedOpening> list(Query query) {
        return query.mapTo(Row.class).stream().map(Row::planned).toList();
    }

    /** One row. */
    record Row(
            OpeningId id,
            KindId kindId,
            String name,
            LocalDate date,
            Instant fromAt,
            Instant toAt) {
        PlannedOpening planned() {
            return new PlannedOpening(id, kindId, name, date, fromAt, toAt);
        }
    }
}
