package ibasho.talk;

import ibasho.kernel.Ids;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.OwnKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The words of one closed room, sealed with the key of that room, within one read or write. Each
 * kind of room has a table of its own; all of them have the same columns.
 */
public final class WordStore {
    /** Most words that are read at once: they fit into one answer. */
    public static final int MOST = 60;

    private final Handle handle;
    private final Place place;
    private final OwnKey key;

    /** The words that lie at this place, opened with this key. */
    public WordStore(Handle handle, Place place, OwnKey key) {
        this.handle = handle;
        this.place = place;
        this.key = key;
    }

    /**
     * Where the words of a room lie.
     *
     * @param table a name from the code, never from outside
     */
    public record Place(String table, SpaceId space, String room) {}

    /**
     * Words, oldest first.
     *
     * @param more whether there are words before these
     */
    public record Page(List<Word> words, boolean more) {}

    /**
     * A word that is stored.
     *
     * @param fresh false when the same key had said it before: nobody need be told
     */
    public record Said(Word word, boolean fresh) {}

    /** The newest words before this one; {@code null} for the newest of all. */
    public Page before(@Nullable Long seq) {
        var words =
                query("where room_id = :room and seq < :before order by seq desc limit :most")
                        .bind("before", seq == null ? Long.MAX_VALUE : seq)
                        .bind("most", MOST + 1)
                        .map((row, _) -> read(row))
                        .list()
                        .reversed();
        var more = words.size() > MOST;
        return new Page(more ? words.subList(1, words.size()) : words, more);
    }

    /** Says a word once, however often it is tried with one key. */
    public Said say(ParticipantId by, String wordKey, String text, Instant now) {
        var before = said(by, wordKey);
        return before == null
                ? new Said(add(by, wordKey, text, now), true)
                : new Said(before, false);
    }

    private @Nullable Word said(ParticipantId by, String wordKey) {
        return query("where room_id = :room and by_id = :by and word_key = :key")
                .bind("by", by)
                .bind("key", wordKey)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    private Word add(ParticipantId by, String wordKey, String text, Instant now) {
        var id = Ids.id();
        var seq =
                handle.createQuery(
                                "insert into "
                                        + place.table()
                                        + " (id, room_id, space_id, by_id, at, word_key, words)"
                                        + " values (:id, :room, :space, :by, :now, :key, :words)"
                                        + " returning seq")
                        .bind("id", id)
                        .bind("room", place.room())
                        .bind("space", place.space())
                        .bind("by", by)
                        .bind("now", now)
                        .bind("key", wordKey)
                        .bind("words", key.seal(place.table(), id, "words", text))
                        .mapTo(long.class)
                        .one();
        return new Word(seq, by, now, text);
    }

    private Query query(String which) {
        return handle.createQuery("select * from " + place.table() + " " + which)
                .bind("room", place.room());
    }

    private Word read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Word(
                row.getLong("seq"),
                new ParticipantId(row.getString("by_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                key.open(place.table(), id, "words", row.getBytes("words")));
    }
}
