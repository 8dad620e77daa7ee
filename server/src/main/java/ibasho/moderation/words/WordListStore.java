package ibasho.moderation.words;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.WordTopic;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;

/** The lists staff saved, version by version; each save is audited in the same write. */
public final class WordListStore {
    private final Database database;
    private final AuditLog audit;
    private final SpaceId space;

    /** The lists of this 居場所. */
    public WordListStore(Database database, AuditLog audit, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.space = space;
    }

    /** A saved version. */
    record Saved(WordTopic topic, long version, List<String> words, ParticipantId by, Instant at) {}

    /** The newest version of each list that was ever saved. */
    CompletableFuture<List<Saved>> newest() {
        return database.read(this::newest);
    }

    /** False when another version was saved meanwhile. */
    CompletableFuture<Boolean> save(Saved next) {
        return database.write(handle -> {
            if (version(handle, next.topic()) != next.version() - 1) {
                return false;
            }
            insert(handle, next);
            var details = Map.of("topic", next.topic().name(), "version", "" + next.version());
            audit.append(handle, new AuditEntry(space, next.by(), "words.save", null, details));
            return true;
        });
    }

    private List<Saved> newest(Handle handle) {
        return handle.createQuery(
                        """
                        select topic, version, entries, saved_by, saved_at from word_list w
                        where space_id = :space and version =
                          (select max(version) from word_list n
                            where n.space_id = w.space_id and n.topic = w.topic)
                        """)
                .bind("space", space)
                .map((row, _) -> read(row))
                .list();
    }

    private long version(Handle handle, WordTopic topic) {
        return handle.createQuery(
                        "select coalesce(max(version), 0) from word_list"
                                + " where space_id = :space and topic = :topic")
                .bind("space", space)
                .bind("topic", topic)
                .mapTo(Long.class)
                .one();
    }

    private void insert(Handle handle, Saved next) {
        handle.createUpdate(
                        """
                        insert into word_list
                            (space_id, topic, version, entries, saved_by, saved_at)
                        values (:space, :topic, :version, :entries, :by, :at)
                        """)
                .bind("space", space)
                .bind("topic", next.topic())
                .bind("version", next.version())
                .bind("entries", String.join("\n", next.words()))
                .bind("by", next.by())
                .bind("at", next.at())
                .execute();
    }

    private static Saved read(ResultSet row) throws SQLException {
        return new Saved(
                WordTopic.valueOf(row.getString("topic")),
                row.getLong("version"),
                row.getString("entries").lines().toList(),
                new ParticipantId(row.getString("saved_by")),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}
