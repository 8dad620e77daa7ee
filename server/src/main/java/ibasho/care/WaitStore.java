package ibasho.care;

import ibasho.protocol.CareCaseId;
import ibasho.protocol.CarePart;
import ibasho.protocol.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Reads how long people waited, from the events of their cases. Runs inside a work of the store.
 */
final class WaitStore {
    private final Handle handle;

    WaitStore(Handle handle) {
        this.handle = handle;
    }

    /** The waiting in one case, as it stands. */
    Waiting of(CareCaseId id) {
        var waiting = new Waiting();
        handle.createQuery("select * from care_event where case_id = :case order by seq")
                .bind("case", id)
                .map((row, _) -> then(waiting, row))
                .list();
        return waiting;
    }

    /** Every wait that began in this time, oldest first. */
    List<Wait> between(SpaceId space, Instant from, Instant to) {
        var waiting = new LinkedHashMap<String, Waiting>();
        handle.createQuery(
                        """
                        select * from care_event
                        where space_id = :space and case_id in (
                            select case_id from care_event
                            where space_id = :space and at >= :from and at < :to)
                        order by seq
                        """)
                .bind("space", space)
                .bind("from", from)
                .bind("to", to)
                .map((row, _) ->
                        then(
                                waiting.computeIfAbsent(
                                        row.getString("case_id"), _ -> new Waiting()),
                                row))
                .list();
        return waiting.values().stream()
                .flatMap(one -> one.all().stream())
                .filter(wait -> !wait.since().isBefore(from) && wait.since().isBefore(to))
                .sorted((a, b) -> a.since().compareTo(b.since()))
                .toList();
    }

    private static Waiting then(Waiting waiting, ResultSet row) throws SQLException {
        var part = row.getString("part");
        waiting.then(
                CareEvent.Kind.valueOf(row.getString("kind")),
                part == null ? null : CarePart.valueOf(part),
                Instant.ofEpochMilli(row.getLong("at")));
        return waiting;
    }
}
