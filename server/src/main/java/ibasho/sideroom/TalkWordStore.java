package ibasho.sideroom;

import ibasho.kernel.Ids;
import ibasho.protocol.ParticipantId;
import ibasho.store.OwnKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The words of one talk, sealed with the key of that talk, within one read or write. */
final class TalkWordStore {
    /** Most words that are read at once: they fit into one answer. */
    static final int MOST = 60;

    private static final String TABLE = "side_word";

    private final Handle handle;
    private final Talk talk;
    private final OwnKey key;

    TalkWordStore(Handle handle, Talk talk, OwnKey key) {
        this.handle = handle;
        this.talk = talk;
        this.key = key;
    }

    /** The newest words before this one, oldest first, and one more if there are. */
    List<Word> before(@Nullable Long seq) {
        return handle.createQuery(
                        """
                        select * from side_word where room_id = :room and seq < :before
                        order by seq desc limit :most
                        """)
                .bind("room", talk.room())
                .bind("before", seq == null ? Long.MAX_VALUE : seq)
                .bind("most", MOST + 1)
                .map((row, _) -> read(row))
                .list()
                .reversed();
    }

    /** The word that was said with this key. */
    @Nullable Word said(ParticipantId by, String wordKey) {
        return handle.createQuery(
                        """
                        select * from side_word
                        where room_id = :room and by_id = :by and word_key = :key
                        """)
                .bind("room", talk.room())
                .bind("by", by)
                .bind("key", wordKey)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    Word add(ParticipantId by, String wordKey, String text, Instant now) {
        var id = Ids.id();
        var seq =
                handle.createQuery(
                                """
                                insert into side_word
                                    (id, room_id, space_id, by_id, at, word_key, words)
                                values (:id, :room, :space, :by, :now, :key, :words)
                                returning seq
                                """)
                        .bind("id", id)
                        .bind("room", talk.room())
                        .bind("space", talk.space())
                        .bind("by", by)
                        .bind("now", now)
                        .bind("key", wordKey)
                        .bind("words", key.seal(TABLE, id, "words", text))
                        .mapTo(long.class)
                        .one();
        return new Word(seq, by, now, text);
    }

    private Word read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Word(
                row.getLong("seq"),
                new ParticipantId(row.getString("by_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                key.open(TABLE, id, "words", row.getBytes("words")));
    }
}
