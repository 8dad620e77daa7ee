package ibasho.panel;

import ibasho.kernel.Caller;
import ibasho.protocol.PanelId;
import ibasho.protocol.PanelPart;
import ibasho.protocol.ParticipantId;
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
 * Panel sessions and their rosters. What is written about the matter is sealed field by field; what
 * is said lies under a key of the session, which goes at its end.
 */
public final class PanelStore {
    private static final String TABLE = "panel";
    private static final String WORDS = "panel_word";

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final PanelNoteStore notes;

    /** Sessions sealed with these keys. */
    public PanelStore(Database database, AuditLog audit, FieldCipher cipher) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.notes = new PanelNoteStore(cipher);
    }

    /** Does a work that only reads. */
    <T extends @Nullable Object> CompletableFuture<T> look(Function<Rows, T> work) {
        return database.read(handle -> work.apply(new Rows(handle)));
    }

    /** Does a work that may change sessions. */
    <T extends @Nullable Object> CompletableFuture<T> change(Function<Rows, T> work) {
        return database.write(handle -> work.apply(new Rows(handle)));
    }

    /** A session and what somebody is in it. */
    record Seat(Panel panel, Panel.Member own) {
        boolean leads() {
            return own.part() == PanelPart.FACILITATOR;
        }
    }

    /** The sessions within one read or write. */
    final class Rows {
        private final Handle handle;

        private Rows(Handle handle) {
            this.handle = handle;
        }

        PanelNoteStore.NoteRows notes() {
            return notes.new NoteRows(handle);
        }

        PanelTimeStore times() {
            return new PanelTimeStore(handle);
        }

        PanelLinkStore links() {
            return new PanelLinkStore(handle);
        }

        /** The words of this session; asked only while it is open. */
        WordStore words(Panel panel) {
            var place = new WordStore.Place(WORDS, panel.space(), panel.id().value());
            return new WordStore(handle, place, key(panel));
        }

        /**
         * The session, if the caller is on its roster and still is what they are there: otherwise
         * nothing, whether there is such a session or not, and with the same question.
         */
        @Nullable Seat seat(Caller caller, PanelId id) {
            var panel =
                    handle.createQuery(
                                    """
                                    select panel.* from panel join panel_member
                                        on panel_member.panel_id = panel.id
                                    where panel.id = :id and panel.space_id = :space
                                        and panel_member.person_id = :who
                                    """)
                            .bind("id", id)
                            .bind("space", caller.space())
                            .bind("who", caller.who())
                            .map((row, _) -> read(row))
                            .findOne()
                            .orElse(null);
            var own = panel == null ? null : panel.member(caller.who());
            return panel == null || own == null || !caller.roles().contains(own.part().role())
                    ? null
                    : new Seat(panel, own);
        }

        @Nullable Panel find(SpaceId space, PanelId id) {
            return handle.createQuery("select * from panel where space_id = :space and id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        /** Those that are not over, the earliest first. */
        List<Panel> open(SpaceId space) {
            return handle.createQuery(
                            "select * from panel where space_id = :space and ended_at is null"
                                    + " order by from_at, id")
                    .bind("space", space)
                    .map((row, _) -> read(row))
                    .list();
        }

        /** All, the latest first. */
        List<Panel> latest(SpaceId space, int most) {
            return handle.createQuery(
                            "select * from panel where space_id = :space"
                                    + " order by from_at desc, id limit :most")
                    .bind("space", space)
                    .bind("most", most)
                    .map((row, _) -> read(row))
                    .list();
        }

        @Nullable Panel planned(SpaceId space, ParticipantId by, String key) {
            return handle.createQuery(
                            "select * from panel where space_id = :space and made_by = :by"
                                    + " and plan_key = :key")
                    .bind("space", space)
                    .bind("by", by)
                    .bind("key", key)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        void insert(Panel panel, ParticipantId by, String key, Instant now) {
            handle.createUpdate(
                            """
                            insert into panel
                                (id, space_id, made_by, plan_key, made_at, from_at, until_at,
                                 panel_key, title, facts, question, closing)
                            values (:id, :space, :by, :key, :now, :from, :until, :own, :title,
                                :facts, :question, :closing)
                            """)
                    .bind("id", panel.id())
                    .bind("space", panel.space())
                    .bind("by", by)
                    .bind("key", key)
                    .bind("now", now)
                    .bind("from", panel.from())
                    .bind("until", panel.until())
                    .bind("own", cipher.freshKey(TABLE, panel.id().value(), "panel_key"))
                    .bind("title", seal(panel, "title", panel.title()))
                    .bind("facts", seal(panel, "facts", panel.matter().facts()))
                    .bind("question", seal(panel, "question", panel.matter().question()))
                    .bind("closing", seal(panel, "closing", panel.matter().closing()))
                    .execute();
            panel.roster().forEach(member -> keep(panel, member));
        }

        /** Keeps what of the session itself may change. */
        void keep(Panel panel) {
            handle.createUpdate(
                            """
                            update panel set facts = :facts, question = :question,
                                closing = :closing, begun_at = :begun, ended_at = :ended
                            where id = :id
                            """)
                    .bind("facts", seal(panel, "facts", panel.matter().facts()))
                    .bind("question", seal(panel, "question", panel.matter().question()))
                    .bind("closing", seal(panel, "closing", panel.matter().closing()))
                    .bind("begun", panel.begunAt())
                    .bind("ended", panel.endedAt())
                    .bind("id", panel.id())
                    .execute();
        }

        /** The key, and all that it opened. */
        void destroyWords(Panel panel) {
            handle.createUpdate("delete from panel_word where room_id = :id")
                    .bind("id", panel.id())
                    .execute();
            handle.createUpdate("update panel set panel_key = null where id = :id")
                    .bind("id", panel.id())
                    .execute();
        }

        /** Keeps that somebody is on the roster, and how. */
        void keep(Panel panel, Panel.Member member) {
            handle.createUpdate(
                            """
                            insert into panel_member
                                (panel_id, space_id, person_id, place, part, knocked_at,
                                 admitted_at)
                            values (:id, :space, :who, (select count(*) from panel_member
                                where panel_id = :id), :part, :knocked, :admitted)
                            on conflict (panel_id, person_id)
                                do update set part = excluded.part,
                                    knocked_at = excluded.knocked_at,
                                    admitted_at = excluded.admitted_at
                            """)
                    .bind("id", panel.id())
                    .bind("space", panel.space())
                    .bind("who", member.who())
                    .bind("part", member.part().name())
                    .bind("knocked", member.knockedAt())
                    .bind("admitted", member.admittedAt())
                    .execute();
        }

        void remove(Panel panel, ParticipantId who) {
            handle.createUpdate(
                            "delete from panel_member where panel_id = :id and person_id = :who")
                    .bind("id", panel.id())
                    .bind("who", who)
                    .execute();
        }

        /** What was done, with the session, never with a person of whom it speaks. */
        void note(Panel panel, @Nullable ParticipantId by, String act) {
            audit.append(
                    handle, new AuditEntry(panel.space(), by, act, panel.id().value(), Map.of()));
        }

        /** Somebody came with a link that is not good, or not theirs. */
        void noteRefused(Caller caller) {
            var who = caller.who();
            audit.append(
                    handle,
                    new AuditEntry(
                            caller.space(), who, "panel.linkRefused", who.value(), Map.of()));
        }

        private OwnKey key(Panel panel) {
            var wrapped =
                    handle.createQuery("select panel_key from panel where id = :id")
                            .bind("id", panel.id())
                            .mapTo(byte[].class)
                            .one();
            return cipher.ownKey(TABLE, panel.id().value(), "panel_key", wrapped);
        }

        private byte[] seal(Panel panel, String column, String text) {
            return cipher.seal(TABLE, panel.id().value(), column, text);
        }

        private Panel read(ResultSet row) throws SQLException {
            var id = new PanelId(row.getString("id"));
            return new Panel(
                    id,
                    new SpaceId(row.getString("space_id")),
                    open(row, "title"),
                    Instant.ofEpochMilli(row.getLong("from_at")),
                    Instant.ofEpochMilli(row.getLong("until_at")),
                    new Panel.Matter(
                            open(row, "facts"), open(row, "question"), open(row, "closing")),
                    instant(row, "begun_at"),
                    instant(row, "ended_at"),
                    roster(id));
        }

        private String open(ResultSet row, String column) throws SQLException {
            return cipher.open(TABLE, row.getString("id"), column, row.getBytes(column));
        }

        private List<Panel.Member> roster(PanelId id) {
            return handle.createQuery(
                            "select person_id, part, knocked_at, admitted_at from panel_member"
                                    + " where panel_id = :id order by place, person_id")
                    .bind("id", id)
                    .map((row, _) ->
                            new Panel.Member(
                                    new ParticipantId(row.getString("person_id")),
                                    PanelPart.valueOf(row.getString("part")),
                                    instant(row, "knocked_at"),
                                    instant(row, "admitted_at")))
                    .list();
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
