package ibasho.care.line;

import ibasho.kernel.Ids;
import ibasho.protocol.NoteTemplate;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The words of private lines, sealed. Staff's looking leaves an audit entry. */
public final class PrivateLineStore {
    private static final String TABLE = "private_word";
    private static final int MOST = 200;

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;

    /** Words sealed with these keys. */
    public PrivateLineStore(Database database, AuditLog audit, FieldCipher cipher) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
    }

    /** The newest words of one line, oldest first. */
    CompletableFuture<List<Word>> words(SpaceId space, ParticipantId person) {
        return database.read(handle -> words(handle, space, person));
    }

    /** The same, on record as looked at by somebody of staff. */
    CompletableFuture<List<Word>> looked(SpaceId space, ParticipantId person, ParticipantId by) {
        return database.write(handle -> {
            audit.append(handle, new AuditEntry(space, by, "line.open", person.value(), Map.of()));
            return words(handle, space, person);
        });
    }

    /** The last word of each line since then, the newest first. */
    CompletableFuture<List<Word>> lasts(SpaceId space, Instant then) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select * from private_word
                                where space_id = :space and seq in
                                    (select max(seq) from private_word
                                     where space_id = :space and at >= :then group by person_id)
                                order by seq desc
                                """)
                        .bind("space", space)
                        .bind("then", then)
                        .map((row, _) -> read(row))
                        .list());
    }

    /** Does a work that may add words. */
    <T> CompletableFuture<T> change(Function<Rows, T> work) {
        return database.write(handle -> work.apply(new Rows(handle)));
    }

    /** The words within one write. */
    final class Rows {
        private final Handle handle;

        private Rows(Handle handle) {
            this.handle = handle;
        }

        /** The word that was said with this key. */
        @Nullable Word said(SpaceId space, ParticipantId by, String key) {
            return handle.createQuery(
                            """
                            select * from private_word
                            where space_id = :space and by_id = :by and word_key = :key
                            """)
                    .bind("space", space)
                    .bind("by", by)
                    .bind("key", key)
                    .map((row, _) -> read(row))
                    .findOne()
                    .orElse(null);
        }

        /** When the line was last used. */
        @Nullable Instant lastAt(SpaceId space, ParticipantId person) {
            return handle.createQuery(
                            """
                            select at from private_word
                            where space_id = :space and person_id = :person
                            order by seq desc limit 1
                            """)
                    .bind("space", space)
                    .bind("person", person)
                    .mapTo(Instant.class)
                    .findOne()
                    .orElse(null);
        }

        Word add(NewWord word, Instant now) {
            var id = Ids.id();
            var reason = word.quietReason();
            var template = word.template();
            var seq =
                    handle.createQuery(
                                    """
                                    insert into private_word
                                        (id, space_id, person_id, by_id, from_staff, at, word_key,
                                         words, template, quiet_reason)
                                    values (:id, :space, :person, :by, :staff, :now, :key, :words,
                                        :template, :reason)
                                    returning seq
                                    """)
                            .bind("id", id)
                            .bind("space", word.space())
                            .bind("person", word.person())
                            .bind("by", word.by())
                            .bind("staff", word.isFromStaff() ? 1 : 0)
                            .bind("now", now)
                            .bind("key", word.key())
                            .bind("words", cipher.seal(TABLE, id, "words", word.text()))
                            .bind("template", template == null ? null : template.name())
                            .bind(
                                    "reason",
                                    reason == null
                                            ? null
                                            : cipher.seal(TABLE, id, "quiet_reason", reason))
                            .mapTo(long.class)
                            .one();
            return new Word(
                    seq,
                    word.space(),
                    word.person(),
                    word.by(),
                    word.isFromStaff(),
                    now,
                    word.text(),
                    template,
                    reason);
        }
    }

    private List<Word> words(Handle handle, SpaceId space, ParticipantId person) {
        return handle.createQuery(
                        """
                        select * from private_word
                        where space_id = :space and person_id = :person
                        order by seq desc limit :most
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("most", MOST)
                .map((row, _) -> read(row))
                .list()
                .reversed();
    }

    private Word read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var template = row.getString("template");
        var reason = row.getBytes("quiet_reason");
        return new Word(
                row.getLong("seq"),
                new SpaceId(row.getString("space_id")),
                new ParticipantId(row.getString("person_id")),
                new ParticipantId(row.getString("by_id")),
                row.getInt("from_staff") != 0,
                Instant.ofEpochMilli(row.getLong("at")),
                cipher.open(TABLE, id, "words", row.getBytes("words")),
                template == null ? null : NoteTemplate.valueOf(template),
                reason == null ? null : cipher.open(TABLE, id, "quiet_reason", reason));
    }
}
