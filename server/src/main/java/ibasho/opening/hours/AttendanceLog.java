package ibasho.opening.hours;

import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who was admitted to which opening. Whoever tells it leaves out staff and robots.
 * Reconnects, second devices and a second telling add nothing, and neither does an opening that
 * stands in no calendar.
 */
public final class AttendanceLog implements Admissions {
    private final Database database;

    /** The log in this database. */
    public AttendanceLog(Database database) {
        this.database = database;
    }

    @Override
    public CompletableFuture<Integer> admitted(
            SpaceId space, OpeningId opening, ParticipantId person, boolean watching, Instant at) {
        return database.write(handle ->
                handle.createUpdate(
                                """
                                insert into attendance
                                    (opening_id, person_id, space_id, first_at, joined_at)
                                select o.id, :person, o.space_id, :at, cast(:joinedAt as bigint)
                                from opening o where o.id = :opening and o.space_id = :space
                                on conflict (opening_id, person_id) do update
                                set joined_at = coalesce(attendance.joined_at, excluded.joined_at)
                                """)
                        .bind("opening", opening)
                        .bind("person", person)
                        .bind("space", space)
                        .bind("at", at)
                        .bind("joinedAt", watching ? null : at.toEpochMilli())
                        .execute());
    }

    @Override
    public CompletableFuture<Integer> insideAt(
            SpaceId space, ParticipantId person, boolean watching, Instant since, Instant seen) {
        return database.write(handle ->
                handle.createUpdate(
                                """
                                insert into attendance
                                    (opening_id, person_id, space_id, first_at, joined_at)
                                select o.id, :person, o.space_id, :since, cast(:joinedAt as bigint)
                                from opening o
                                join door_event e on e.opening_id = o.id
                                    and e.space_id = o.space_id
                                where o.space_id = :space and e.kind not in ('SOON', 'WAITING',
                                    'CLOSED') and e.id = (select max(id) from door_event
                                        where space_id = :space and at <= :seen)
                                on conflict (opening_id, person_id) do update
                                set joined_at = coalesce(attendance.joined_at, excluded.joined_at)
                                """)
                        .bind("person", person)
                        .bind("space", space)
                        .bind("since", since)
                        .bind("seen", seen)
                        .bind("joinedAt", watching ? null : since.toEpochMilli())
                        .execute());
    }

    /** All visits to openings held from {@code first} to {@code last}, both days included. */
    CompletableFuture<List<Visit>> visits(SpaceId space, LocalDate first, LocalDate last) {
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                select a.opening_id, a.person_id, o.date, a.joined_at, a.first_at,
                                    (select min(b.first_at) from attendance b
                                     where b.space_id = a.space_id
                                        and b.person_id = a.person_id) as first_ever
                                from attendance a join opening o on o.id = a.opening_id
                                where a.space_id = :space and o.date between :first and :last
                                order by a.first_at, a.person_id
                                """)
                        .bind("space", space)
                        .bind("first", first)
                        .bind("last", last)
                        .mapTo(Row.class)
                        .stream()
                        .map(Row::visit)
                        .toList());
    }

    /** One row. */
    record Row(
            OpeningId openingId,
            ParticipantId personId,
            LocalDate date,
            @Nullable Instant joinedAt,
            Instant firstAt,
            Instant firstEver) {

        Visit visit() {
            return new Visit(
                    openingId, personId, date, joinedAt == null, firstAt.equals(firstEver));
        }
    }
}
