package ibasho.sideroom;

import ibasho.protocol.BookingReminder;
import ibasho.protocol.BookingState;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SlotId;
import ibasho.protocol.SlotOutcome;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Times for talks and who has them. Acts name the time, never the person. */
public final class SlotStore {
    private final Database database;
    private final AuditLog audit;

    /** Times in this database. */
    public SlotStore(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Does a work that only reads. */
    <T extends @Nullable Object> CompletableFuture<T> look(Function<SlotRows, T> work) {
        return database.read(handle -> work.apply(new SlotRows(handle)));
    }

    /** Does a work that may change times. */
    <T extends @Nullable Object> CompletableFuture<T> change(Function<SlotRows, T> work) {
        return database.write(handle -> work.apply(new SlotRows(handle)));
    }

    /** The times within one read or write. */
    final class SlotRows {
        private final Handle handle;

        SlotRows(Handle handle) {
            this.handle = handle;
        }

        /** All there are, the earliest first. */
        List<Slot> all(SpaceId space) {
            return handle.createQuery(
                            "select * from consult_slot where space_id = :space"
                                    + " order by from_at, counsellor_id")
                    .bind("space", space)
                    .map((row, _) -> read(row))
                    .list();
        }

        @Nullable Slot find(SpaceId space, SlotId id) {
            return handle.createQuery(
                            "select * from consult_slot where space_id = :space and id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        /** What somebody awaits, the earliest first. */
        List<Slot> awaited(SpaceId space, ParticipantId person, Instant now) {
            return handle.createQuery(
                            """
                            select * from consult_slot where space_id = :space
                                and person_id = :person and to_at > :now and room_id is null
                                and outcome is null
                            order by from_at
                            """)
                    .bind("space", space)
                    .bind("person", person)
                    .bind("now", now)
                    .map((row, _) -> read(row))
                    .list();
        }

        void insert(Slot slot) {
            handle.createUpdate(
                            """
                            insert into consult_slot
                                (id, space_id, counsellor_id, from_at, to_at, medium, agency,
                                 reminded_day, reminded_soon)
                            values (:id, :space, :counsellor, :from, :to, :medium, :agency, 0, 0)
                            """)
                    .bind("id", slot.id())
                    .bind("space", slot.space())
                    .bind("counsellor", slot.counsellor())
                    .bind("from", slot.from())
                    .bind("to", slot.to())
                    .bind("medium", slot.medium().name())
                    .bind("agency", slot.agency())
                    .execute();
        }

        void remove(Slot slot) {
            handle.createUpdate("delete from consult_slot where space_id = :space and id = :id")
                    .bind("space", slot.space())
                    .bind("id", slot.id())
                    .execute();
        }

        /** Gives a time to somebody; false if another has it already. */
        boolean take(Slot slot, ParticipantId person, BookingReminder reminder, Instant now) {
            return handle.createUpdate(
                                    """
                                    update consult_slot set person_id = :person, taken_at = :now,
                                        reminder = :reminder, reminded_day = 0, reminded_soon = 0
                                    where id = :id
                                        and (person_id is null or person_id = :person)
                                    """)
                            .bind("person", person)
                            .bind("now", now)
                            .bind("reminder", reminder.name())
                            .bind("id", slot.id())
                            .execute()
                    == 1;
        }

        /** Nobody has it any more, and nothing of who had it is left. */
        void free(Slot slot) {
            handle.createUpdate(
                            """
                            update consult_slot set person_id = null, taken_at = null,
                                reminder = null, reminded_day = 0, reminded_soon = 0
                            where id = :id
                            """)
                    .bind("id", slot.id())
                    .execute();
        }

        void opened(Slot slot, SideRoomId room) {
            handle.createUpdate("update consult_slot set room_id = :room where id = :id")
                    .bind("room", room)
                    .bind("id", slot.id())
                    .execute();
        }

        /** The talk in this room is over; one that was held says so by itself. */
        void over(SpaceId space, SideRoomId room, boolean held) {
            handle.createUpdate(
                            """
                            update consult_slot set room_id = null,
                                outcome = coalesce(:outcome, outcome)
                            where space_id = :space and room_id = :room
                            """)
                    .bind("outcome", held ? SlotOutcome.HELD.name() : null)
                    .bind("space", space)
                    .bind("room", room)
                    .execute();
        }

        void outcome(Slot slot, SlotOutcome outcome) {
            handle.createUpdate("update consult_slot set outcome = :outcome where id = :id")
                    .bind("outcome", outcome.name())
                    .bind("id", slot.id())
                    .execute();
        }

        /** Times whose people are to be reminded, marked so in the same write: never twice. */
        List<Slot> claim(SpaceId space, String mark, Instant from, Instant until, Instant takenBy) {
            var due = due(space, mark, from, until, takenBy);
            due.forEach(slot ->
                    handle.createUpdate("update consult_slot set " + mark + " = 1 where id = :id")
                            .bind("id", slot.id())
                            .execute());
            return due;
        }

        /** Times that begin then, are had by somebody and were not reminded of. */
        List<Slot> due(SpaceId space, String mark, Instant from, Instant until, Instant takenBy) {
            return handle.createQuery(
                            "select * from consult_slot where space_id = :space and from_at > :from"
                                    + " and from_at <= :until and person_id is not null"
                                    + " and room_id is null and taken_at <= :taken and "
                                    + mark
                                    + " = 0 order by from_at")
                    .bind("space", space)
                    .bind("from", from)
                    .bind("until", until)
                    .bind("taken", takenBy)
                    .map((row, _) -> read(row))
                    .list();
        }

        /** Who may choose another time, since when. */
        List<Later> later(SpaceId space) {
            return handle.createQuery(
                            "select * from consult_later where space_id = :space order by since_at")
                    .bind("space", space)
                    .map((row, _) -> readLater(row))
                    .list();
        }

        @Nullable Later later(SpaceId space, ParticipantId person) {
            return handle.createQuery(
                            "select * from consult_later where space_id = :space and person_id ="
                                    + " :person")
                    .bind("space", space)
                    .bind("person", person)
                    .map((row, _) -> readLater(row))
                    .findOne()
                    .orElse(null);
        }

        void keepLater(Slot slot, ParticipantId person, BookingState state, Instant now) {
            handle.createUpdate(
                            """
                            insert into consult_later
                                (space_id, person_id, counsellor_id, state, since_at)
                            values (:space, :person, :counsellor, :state, :now)
                            on conflict (space_id, person_id) do update set
                                counsellor_id = excluded.counsellor_id, state = excluded.state,
                                since_at = excluded.since_at
                            """)
                    .bind("space", slot.space())
                    .bind("person", person)
                    .bind("counsellor", slot.counsellor())
                    .bind("state", state.name())
                    .bind("now", now)
                    .execute();
        }

        void forgetLater(SpaceId space, ParticipantId person) {
            handle.createUpdate(
                            "delete from consult_later where space_id = :space and person_id ="
                                    + " :person")
                    .bind("space", space)
                    .bind("person", person)
                    .execute();
        }

        /** Nobody needs these any more: free times that began, and all that is older than that. */
        void clear(SpaceId space, Instant now, Instant before) {
            handle.createUpdate(
                            """
                            delete from consult_slot where space_id = :space and room_id is null
                                and (to_at < :before or (person_id is null and from_at < :now))
                            """)
                    .bind("space", space)
                    .bind("now", now)
                    .bind("before", before)
                    .execute();
            handle.createUpdate(
                            "delete from consult_later where space_id = :space and since_at <"
                                    + " :before")
                    .bind("space", space)
                    .bind("before", before)
                    .execute();
        }

        /** What staff did: with the time, never with the person. */
        void note(Slot slot, ParticipantId by, String act) {
            audit.append(
                    handle, new AuditEntry(slot.space(), by, act, slot.id().value(), Map.of()));
        }

        private static Slot read(ResultSet row) throws SQLException {
            var person = row.getString("person_id");
            var reminder = row.getString("reminder");
            var room = row.getString("room_id");
            var outcome = row.getString("outcome");
            return new Slot(
                    new SlotId(row.getString("id")),
                    new SpaceId(row.getString("space_id")),
                    new ParticipantId(row.getString("counsellor_id")),
                    Instant.ofEpochMilli(row.getLong("from_at")),
                    Instant.ofEpochMilli(row.getLong("to_at")),
                    ConsultMedium.valueOf(row.getString("medium")),
                    row.getString("agency"),
                    person == null ? null : new ParticipantId(person),
                    TalkStore.instant(row, "taken_at"),
                    reminder == null ? null : BookingReminder.valueOf(reminder),
                    room == null ? null : new SideRoomId(room),
                    outcome == null ? null : SlotOutcome.valueOf(outcome));
        }

        private static Later readLater(ResultSet row) throws SQLException {
            return new Later(
                    new ParticipantId(row.getString("person_id")),
                    new ParticipantId(row.getString("counsellor_id")),
                    BookingState.valueOf(row.getString("state")),
                    Instant.ofEpochMilli(row.getLong("since_at")));
        }
    }
}
