package ibasho.care.tech;

import ibasho.kernel.Ids;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SelfTest;
import ibasho.protocol.SelfTest.Finding;
import ibasho.protocol.SpaceId;
import ibasho.protocol.TicketId;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tickets; what people wrote is sealed. */
public final class TicketStore {
    private static final String TICKETS = "tech_ticket";
    private static final String ANSWERS = "tech_answer";
    private static final int MOST = 100;

    private final Database database;
    private final FieldCipher cipher;

    /** Tickets sealed with these keys. */
    public TicketStore(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** What is open, and what was closed since then, the newest first. */
    CompletableFuture<List<Ticket>> since(SpaceId space, Instant then) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select * from tech_ticket
                                where space_id = :space
                                    and (closed_at is null or closed_at >= :then)
                                order by asked_at desc, id limit :most
                                """)
                        .bind("space", space)
                        .bind("then", then)
                        .bind("most", MOST)
                        .map((row, _) -> read(handle, row))
                        .list());
    }

    /** One person's tickets, the newest first. */
    CompletableFuture<List<Ticket>> of(SpaceId space, ParticipantId person) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select * from tech_ticket
                                where space_id = :space and person_id = :person
                                order by asked_at desc, id limit :most
                                """)
                        .bind("space", space)
                        .bind("person", person)
                        .bind("most", MOST)
                        .map((row, _) -> read(handle, row))
                        .list());
    }

    /** Does a work that may change tickets. */
    <T> CompletableFuture<T> change(Function<Rows, T> work) {
        return database.write(handle -> work.apply(new Rows(handle)));
    }

    /** The tickets within one write. */
    final class Rows {
        private final Handle handle;

        private Rows(Handle handle) {
            this.handle = handle;
        }

        @Nullable Ticket find(SpaceId space, TicketId id) {
            return handle.createQuery(
                            "select * from tech_ticket where space_id = :space and id = :id")
                    .bind("space", space)
                    .bind("id", id)
                    .map((row, _) -> read(handle, row))
                    .findOne()
                    .orElse(null);
        }

        @Nullable Ticket asked(SpaceId space, ParticipantId person, String key) {
            return handle.createQuery(
                            """
                            select * from tech_ticket
                            where space_id = :space and person_id = :person and ask_key = :key
                            """)
                    .bind("space", space)
                    .bind("person", person)
                    .bind("key", key)
                    .map((row, _) -> read(handle, row))
                    .findOne()
                    .orElse(null);
        }

        int openOf(SpaceId space, ParticipantId person) {
            return handle.createQuery(
                            """
                            select count(*) from tech_ticket
                            where space_id = :space and person_id = :person and closed_at is null
                            """)
                    .bind("space", space)
                    .bind("person", person)
                    .mapTo(int.class)
                    .one();
        }

        void insert(Ticket ticket, String key) {
            var test = ticket.selfTest();
            handle.createUpdate(
                            """
                            insert into tech_ticket
                                (id, space_id, person_id, asked_at, ask_key, symptom, browser,
                                 system, line, round_trip_millis, storage, sound, microphone)
                            values (:id, :space, :person, :at, :key, :symptom, :browser, :system,
                                :line, :roundTrip, :storage, :sound, :microphone)
                            """)
                    .bind("id", ticket.id())
                    .bind("space", ticket.space())
                    .bind("person", ticket.person())
                    .bind("at", ticket.askedAt())
                    .bind("key", key)
                    .bind(
                            "symptom",
                            cipher.seal(TICKETS, ticket.id().value(), "symptom", ticket.symptom()))
                    .bind("browser", test == null ? null : test.browser())
                    .bind("system", test == null ? null : test.system())
                    .bind("line", test == null ? null : test.line().name())
                    .bind("roundTrip", test == null ? null : test.roundTripMillis())
                    .bind("storage", test == null ? null : test.storage().name())
                    .bind("sound", test == null ? null : test.sound().name())
                    .bind("microphone", test == null ? null : test.microphone().name())
                    .execute();
        }

        void take(Ticket ticket, ParticipantId by, Instant now) {
            handle.createUpdate(
                            """
                            update tech_ticket set taken_by = :by, taken_at = :now
                            where space_id = :space and id = :id
                            """)
                    .bind("by", by)
                    .bind("now", now)
                    .bind("space", ticket.space())
                    .bind("id", ticket.id())
                    .execute();
        }

        boolean answered(SpaceId space, ParticipantId by, String key) {
            return handle.createQuery(
                                    """
                                    select count(*) from tech_answer
                                    where space_id = :space and by_id = :by and answer_key = :key
                                    """)
                            .bind("space", space)
                            .bind("by", by)
                            .bind("key", key)
                            .mapTo(int.class)
                            .one()
                    > 0;
        }

        void answer(Ticket ticket, Ticket.Answer answer, String key) {
            var id = Ids.id();
            handle.createUpdate(
                            """
                            insert into tech_answer
                                (id, space_id, ticket_id, by_id, at, answer_key, words)
                            values (:id, :space, :ticket, :by, :at, :key, :words)
                            """)
                    .bind("id", id)
                    .bind("space", ticket.space())
                    .bind("ticket", ticket.id())
                    .bind("by", answer.by())
                    .bind("at", answer.at())
                    .bind("key", key)
                    .bind("words", cipher.seal(ANSWERS, id, "words", answer.text()))
                    .execute();
        }

        void close(Ticket ticket, ParticipantId by, Instant now) {
            handle.createUpdate(
                            """
                            update tech_ticket set closed_by = :by, closed_at = :now
                            where space_id = :space and id = :id
                            """)
                    .bind("by", by)
                    .bind("now", now)
                    .bind("space", ticket.space())
                    .bind("id", ticket.id())
                    .execute();
        }
    }

    private Ticket read(Handle handle, ResultSet row) throws SQLException {
        var id = new TicketId(row.getString("id"));
        var takenBy = row.getString("taken_by");
        return new Ticket(
                id,
                new SpaceId(row.getString("space_id")),
                new ParticipantId(row.getString("person_id")),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                cipher.open(TICKETS, id.value(), "symptom", row.getBytes("symptom")),
                selfTest(row),
                takenBy == null ? null : new ParticipantId(takenBy),
                instant(row, "taken_at"),
                answers(handle, id),
                instant(row, "closed_at"));
    }

    private List<Ticket.Answer> answers(Handle handle, TicketId ticket) {
        return handle.createQuery(
                        "select * from tech_answer where ticket_id = :ticket order by seq")
                .bind("ticket", ticket)
                .map((row, _) -> answer(row))
                .list();
    }

    private Ticket.Answer answer(ResultSet row) throws SQLException {
        return new Ticket.Answer(
                new ParticipantId(row.getString("by_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                cipher.open(ANSWERS, row.getString("id"), "words", row.getBytes("words")));
    }

    private static @Nullable SelfTest selfTest(ResultSet row) throws SQLException {
        var browser = row.getString("browser");
        if (browser == null) {
            return null;
        }
        var millis = row.getInt("round_trip_millis");
        var known = !row.wasNull();
        return new SelfTest(
                browser,
                row.getString("system"),
                Finding.valueOf(row.getString("line")),
                known ? millis : null,
                Finding.valueOf(row.getString("storage")),
                Finding.valueOf(row.getString("sound")),
                Finding.valueOf(row.getString("microphone")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
