package ibasho.sideroom;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SidePaperId;
import ibasho.protocol.SidePaperKind;
import ibasho.store.OwnKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The papers of one talk, sealed with its key, within one read or write. */
final class PaperStore {
    private static final String TABLE = "side_paper";

    private final Handle handle;
    private final Talk talk;
    private final OwnKey key;

    PaperStore(Handle handle, Talk talk, OwnKey key) {
        this.handle = handle;
        this.talk = talk;
        this.key = key;
    }

    /** What lies there, in the order it was laid down. */
    List<Paper> all() {
        return handle.createQuery("select * from side_paper where room_id = :room order by seq")
                .bind("room", talk.room())
                .map((row, _) -> read(row))
                .list();
    }

    int count(SidePaperKind kind) {
        return handle.createQuery(
                        "select count(*) from side_paper where room_id = :room and kind = :kind")
                .bind("room", talk.room())
                .bind("kind", kind.name())
                .mapTo(int.class)
                .one();
    }

    /** What this person laid down with this key. */
    @Nullable Paper laid(ParticipantId by, String paperKey) {
        return handle.createQuery(
                        "select * from side_paper where room_id = :room and by_id = :by and"
                                + " paper_key = :key")
                .bind("room", talk.room())
                .bind("by", by)
                .bind("key", paperKey)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    @Nullable Paper find(SidePaperId id) {
        return handle.createQuery("select * from side_paper where room_id = :room and id = :id")
                .bind("room", talk.room())
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    void insert(Paper paper, String paperKey) {
        handle.createUpdate(
                        """
                        insert into side_paper
                            (id, room_id, space_id, kind, by_id, at, paper_key, words)
                        values (:id, :room, :space, :kind, :by, :at, :key, :words)
                        """)
                .bind("id", paper.id())
                .bind("room", talk.room())
                .bind("space", talk.space())
                .bind("kind", paper.kind().name())
                .bind("by", paper.by())
                .bind("at", paper.at())
                .bind("key", paperKey)
                .bind("words", key.seal(TABLE, paper.id().value(), "words", paper.words()))
                .execute();
    }

    void delete(Paper paper) {
        handle.createUpdate("delete from side_paper where room_id = :room and id = :id")
                .bind("room", talk.room())
                .bind("id", paper.id())
                .execute();
    }

    private Paper read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Paper(
                new SidePaperId(id),
                SidePaperKind.valueOf(row.getString("kind")),
                new ParticipantId(row.getString("by_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                key.open(TABLE, id, "words", row.getBytes("words")));
    }
}
