package ibasho.care.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ibasho.care.incident.Incidents.Page;
import ibasho.protocol.IncidentEntryKind;
import ibasho.protocol.IncidentId;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.IncidentOrigin;
import ibasho.protocol.IncidentSeverity;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ReportClock;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reading the register within one transaction. */
final class IncidentReadStore {
    private static final int MOST = 100;
    private static final int MOST_ENTRIES = 400;

    private final Handle handle;
    private final FieldCipher cipher;

    IncidentReadStore(Handle handle, FieldCipher cipher) {
        this.handle = handle;
        this.cipher = cipher;
    }

    /** Open ones first, then the newest. */
    List<Incident> newest(SpaceId space) {
        return list(
                space,
                """
                select * from incident where space_id = :space
                order by case when closed_at is null then 0 else 1 end, happened_at desc, id
                limit :most
                """);
    }

    /** Those with a report that is due some time. */
    List<Incident> waiting(SpaceId space) {
        return list(
                space,
                """
                select * from incident where space_id = :space and id in
                    (select incident_id from incident_clock
                     where space_id = :space and done_at is null and reminded < 2)
                order by happened_at, id limit :most
                """);
    }

    /** Drills are left out. */
    Map<IncidentKind, Integer> counts(SpaceId space, Instant from, Instant before) {
        var counts = new EnumMap<IncidentKind, Integer>(IncidentKind.class);
        handle.createQuery(
                        """
                        select kind, count(*) as many from incident
                        where space_id = :space and drill = 0
                            and happened_at >= :from and happened_at < :before
                        group by kind
                        """)
                .bind("space", space)
                .bind("from", from)
                .bind("before", before)
                .map((row, _) ->
                        Map.entry(IncidentKind.valueOf(row.getString("kind")), row.getInt("many")))
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    @Nullable Page page(SpaceId space, IncidentId id) {
        return handle.createQuery("select * from incident where space_id = :space and id = :id")
                .bind("space", space)
                .bind("id", id)
                .map((row, _) -> incident(row, clocks(space).getOrDefault(id, List.of())))
                .findOne()
                .map(found -> new Page(found, timeline(space, id)))
                .orElse(null);
    }

    private List<Incident> list(SpaceId space, String query) {
        var clocks = clocks(space);
        return handle.createQuery(query)
                .bind("space", space)
                .bind("most", MOST)
                .map((row, _) ->
                        incident(
                                row,
                                clocks.getOrDefault(
                                        new IncidentId(row.getString("id")), List.of())))
                .list();
    }

    private Map<IncidentId, List<Incident.Clock>> clocks(SpaceId space) {
        return handle
                .createQuery("select * from incident_clock where space_id = :space")
                .bind("space", space)
                .map((row, _) ->
                        Map.entry(new IncidentId(row.getString("incident_id")), clock(row)))
                .stream()
                .sorted(Comparator.comparing(one -> one.getValue().clock()))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private List<Entry> timeline(SpaceId space, IncidentId id) {
        return handle.createQuery(
                        """
                        select * from incident_entry
                        where space_id = :space and incident_id = :id
                        order by at, seq limit :most
                        """)
                .bind("space", space)
                .bind("id", id)
                .bind("most", MOST_ENTRIES)
                .map((row, _) -> entry(row))
                .list();
    }

    private Incident incident(ResultSet row, List<Incident.Clock> clocks) throws SQLException {
        var id = row.getString("id");
        var origin = row.getString("origin");
        return new Incident(
                new IncidentId(id),
                new SpaceId(row.getString("space_id")),
                row.getInt("drill") == 1,
                new Incident.Sort(
                        IncidentKind.valueOf(row.getString("kind")),
                        IncidentSeverity.valueOf(row.getString("severity")),
                        row.getInt("leak") == 1),
                cipher.open("incident", id, "title", row.getBytes("title")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                Instant.ofEpochMilli(row.getLong("known_at")),
                new ParticipantId(row.getString("begun_by")),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                origin == null
                        ? null
                        : new IncidentOrigin(
                                IncidentOrigin.Kind.valueOf(origin), row.getString("origin_id")),
                clocks,
                closing(id, row));
    }

    private Incident.@Nullable Closing closing(String id, ResultSet row) throws SQLException {
        var by = row.getString("closed_by");
        return by == null
                ? null
                : new Incident.Closing(
                        cipher.open("incident", id, "lessons", row.getBytes("lessons")),
                        new ParticipantId(by),
                        Instant.ofEpochMilli(row.getLong("closed_at")));
    }

    private static Incident.Clock clock(ResultSet row) throws SQLException {
        var doneBy = row.getString("done_by");
        return new Incident.Clock(
                ReportClock.valueOf(row.getString("clock")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                doneBy == null ? null : Instant.ofEpochMilli(row.getLong("done_at")),
                doneBy == null ? null : new ParticipantId(doneBy),
                row.getInt("reminded"));
    }

    private Entry entry(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Entry(
                Instant.ofEpochMilli(row.getLong("at")),
                Instant.ofEpochMilli(row.getLong("written_at")),
                new ParticipantId(row.getString("by_id")),
                IncidentEntryKind.valueOf(row.getString("kind")),
                cipher.open("incident_entry", id, "words", row.getBytes("words")));
    }
}
