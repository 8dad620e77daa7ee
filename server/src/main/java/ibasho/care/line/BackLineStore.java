package ibasho.care.line;

import ibasho.kernel.Ids;
import ibasho.protocol.BackKind;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The words of staff among themselves, sealed. Never edited, never deleted. */
public final class BackLineStore {
    private static final String TABLE = "back_word";

    private final Database database;
    private final FieldCipher cipher;

    /** Words sealed with these keys. */
    public BackLineStore(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Adds a word, once for each key. */
    CompletableFuture<BackLine.Said> add(BackLine.Note note, LocalDate day, Instant now) {
        return database.write(handle -> {
            var before = said(handle, note);
            return before == null
                    ? new BackLine.Said(insert(handle, note, day, now), true)
                    : new BackLine.Said(before, false);
        });
    }

    /** All words of a day, oldest first. */
    CompletableFuture<List<BackLine.Word>> of(SpaceId space, LocalDate day) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select * from back_word
                                where space_id = :space and day = :day order by seq
                                """)
                        .bind("space", space)
                        .bind("day", day)
                        .map((row, _) -> read(row))
                        .list());
    }

    private BackLine.@Nullable Word said(Handle handle, BackLine.Note note) {
        return handle.createQuery(
                        """
                        select * from back_word
                        where space_id = :space and by_id = :by and word_key = :key
                        """)
                .bind("space", note.space())
                .bind("by", note.by())
                .bind("key", note.key())
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    private BackLine.Word insert(Handle handle, BackLine.Note note, LocalDate day, Instant now) {
        var id = Ids.id();
        var seq =
                handle.createQuery(
                                """
                                insert into back_word
                                    (id, space_id, day, kind, by_id, at, word_key, words)
                                values (:id, :space, :day, :kind, :by, :now, :key, :words)
                                returning seq
                                """)
                        .bind("id", id)
                        .bind("space", note.space())
                        .bind("day", day)
                        .bind("kind", note.kind().name())
                        .bind("by", note.by())
                        .bind("now", now)
                        .bind("key", note.key())
                        .bind("words", cipher.seal(TABLE, id, "words", note.text()))
                        .mapTo(long.class)
                        .one();
        return new BackLine.Word(seq, note.kind(), note.by(), now, note.text());
    }

    private BackLine.Word read(ResultSet row) throws SQLException {
        return new BackLine.Word(
                row.getLong("seq"),
                BackKind.valueOf(row.getString("kind")),
                new ParticipantId(row.getString("by_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                cipher.open(TABLE, row.getString("id"), "words", row.getBytes("words")));
    }
}
