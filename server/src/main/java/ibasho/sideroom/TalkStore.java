package ibasho.sideroom;

import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SidePart;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import ibasho.store.OwnKey;
import ibasho.talk.WordStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Side rooms and who belongs to them. Each has a key of its own, wrapped; its words open with that
 * key alone. Entries in the record of acts name the room, never the person.
 */
public final class TalkStore {
    private static final String TABLE = "side_room";

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final WishStore wishes;
    private final OvertimeStore overtimes;
    private final EntryStore entries;
    private final SlotStore slots;
    private final TalkLog log;

    /**
     * Talks whose keys are wrapped by these keys.
     *
     * @param log hears of talks that are over
     */
    public TalkStore(
            Database database, AuditLog audit, FieldCipher cipher, WishStore wishes, TalkLog log) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.wishes = wishes;
        this.overtimes = new OvertimeStore(cipher);
        this.entries = new EntryStore(cipher);
        this.slots = new SlotStore(database, audit);
        this.log = log;
    }

    /** Does a work that only reads. */
    <T extends @Nullable Object> CompletableFuture<T> look(Function<Rows, T> work) {
        return database.read(handle -> work.apply(new Rows(handle)));
    }

    /** Does a work that may change talks. */
    <T extends @Nullable Object> CompletableFuture<T> change(Function<Rows, T> work) {
        return database.write(handle -> work.apply(new Rows(handle)));
    }

    /** The talks within one read or write. */
    final class Rows {
        private final Handle handle;

        private Rows(Handle handle) {
            this.handle = handle;
        }

        WishStore.WishRows wishes() {
            return wishes.new WishRows(handle);
        }

        OvertimeStore.OvertimeRows overtimes() {
            return overtimes.new OvertimeRows(handle);
        }

        EntryStore.EntryRows entries() {
            return entries.new EntryRows(handle);
        }

        SlotStore.SlotRows slots() {
            return slots.new SlotRows(handle);
        }

        /** The words of this talk; asked only for a talk that was found. */
        WordStore words(Talk talk) {
            var place = new WordStore.Place("side_word", talk.space(), talk.room().value());
            return new WordStore(handle, place, key(talk));
        }

        /** What lies on the table of this talk; asked only for a talk that was found. */
        PaperStore papers(Talk talk) {
            return new PaperStore(handle, talk, key(talk));
        }

        /**
         * The talk of this room, if this person belongs to it: otherwise nothing, whether there is
         * such a room or not, and with the same question to the database. It begins at who belongs
         * ("cross" keeps SQLite to that order), so that the room itself is looked up for nobody
         * else.
         */
        @Nullable Talk find(SpaceId space, SideRoomId room, ParticipantId who) {
            return handle.createQuery(
                            """
                            select side_room.* from side_member cross join side_room
                            where side_member.room_id = :room and side_member.person_id = :who
                                and side_room.id = side_member.room_id
                                and side_room.space_id = :space
                            """)
                    .bind("room", room)
                    .bind("space", space)
                    .bind("who", who)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        @Nullable Talk find(SpaceId space, SideRoomId room) {
            return handle.createQuery(
                            "select * from side_room where id = :room and space_id = :space")
                    .bind("room", room)
                    .bind("space", space)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        /** All talks there are, those that are over and kept too. */
        List<Talk> all(SpaceId space) {
            return handle.createQuery(
                            "select * from side_room where space_id = :space order by opened_at, id")
                    .bind("space", space)
                    .map((row, _) -> read(row))
                    .list();
        }

        void insert(Talk talk) {
            handle.createUpdate(
                            """
                            insert into side_room
                                (id, space_id, person_id, counsellor_id, medium, opened_at,
                                 talk_key, keep_days, keep_wished)
                            values (:room, :space, :person, :counsellor, :medium, :at, :key, :days,
                                0)
                            """)
                    .bind("room", talk.room())
                    .bind("space", talk.space())
                    .bind("person", talk.person())
                    .bind("counsellor", talk.counsellor())
                    .bind("medium", talk.medium().name())
                    .bind("at", talk.openedAt())
                    .bind("key", cipher.freshKey(TABLE, talk.room().value(), "talk_key"))
                    .bind("days", talk.keepDays())
                    .execute();
            talk.members().forEach(member -> keep(talk, member, talk.openedAt()));
        }

        /** Keeps that somebody belongs to it, or how. */
        void keep(Talk talk, Talk.Member member, Instant now) {
            handle.createUpdate(
                            """
                            insert into side_member
                                (room_id, space_id, person_id, part, added_at, answered_at)
                            values (:room, :space, :who, :part, :now, :answered)
                            on conflict (room_id, person_id)
                                do update set answered_at = excluded.answered_at
                            """)
                    .bind("room", talk.room())
                    .bind("space", talk.space())
                    .bind("who", member.who())
                    .bind("part", member.part().name())
                    .bind("now", now)
                    .bind("answered", member.answeredAt())
                    .execute();
        }

        void remove(Talk talk, ParticipantId who) {
            handle.createUpdate(
                            "delete from side_member where room_id = :room and person_id = :who")
                    .bind("room", talk.room())
                    .bind("who", who)
                    .execute();
        }

        /** Keeps what of the talk itself may change. */
        void keep(Talk talk) {
            handle.createUpdate(
                            """
                            update side_room set keep_wished = :wished, closing_at = :closing,
                                extended_until = :extended, ended_at = :ended, kept_until = :kept
                            where id = :room
                            """)
                    .bind("wished", talk.keepWished() ? 1 : 0)
                    .bind("closing", talk.closingAt())
                    .bind("extended", talk.extendedUntil())
                    .bind("ended", talk.endedAt())
                    .bind("kept", talk.keptUntil())
                    .bind("room", talk.room())
                    .execute();
        }

        /** The key and all that it opened; nothing of the talk is left. */
        void destroy(Talk talk) {
            for (var table : List.of("side_paper", "side_word", "side_member")) {
                handle.createUpdate("delete from " + table + " where room_id = :room")
                        .bind("room", talk.room())
                        .execute();
            }
            handle.createUpdate("delete from side_room where id = :room")
                    .bind("room", talk.room())
                    .execute();
        }

        /** It was held: whoever drafts the record is told. */
        void held(Talk talk) {
            log.ended(handle, talk);
        }

        /** What staff did: with the room, never with the person. */
        void note(Talk talk, @Nullable ParticipantId by, String act) {
            audit.append(
                    handle, new AuditEntry(talk.space(), by, act, talk.room().value(), Map.of()));
        }

        private OwnKey key(Talk talk) {
            var wrapped =
                    handle.createQuery("select talk_key from side_room where id = :room")
                            .bind("room", talk.room())
                            .mapTo(byte[].class)
                            .one();
            return cipher.ownKey(TABLE, talk.room().value(), "talk_key", wrapped);
        }

        private Talk read(ResultSet row) throws SQLException {
            var room = new SideRoomId(row.getString("id"));
            return new Talk(
                    room,
                    new SpaceId(row.getString("space_id")),
                    new ParticipantId(row.getString("person_id")),
                    new ParticipantId(row.getString("counsellor_id")),
                    ConsultMedium.valueOf(row.getString("medium")),
                    Instant.ofEpochMilli(row.getLong("opened_at")),
                    row.getInt("keep_days"),
                    row.getInt("keep_wished") != 0,
                    instant(row, "closing_at"),
                    instant(row, "extended_until"),
                    instant(row, "ended_at"),
                    instant(row, "kept_until"),
                    members(room));
        }

        private List<Talk.Member> members(SideRoomId room) {
            return handle.createQuery(
                            "select * from side_member where room_id = :room order by added_at,"
                                    + " part, person_id")
                    .bind("room", room)
                    .map((row, _) ->
                            new Talk.Member(
                                    new ParticipantId(row.getString("person_id")),
                                    SidePart.valueOf(row.getString("part")),
                                    instant(row, "answered_at")))
                    .list();
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
