package ibasho.moderation.topic;

import ibasho.kernel.Ids;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.TopicCard;
import ibasho.protocol.TopicId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The deck of one 居場所 as rows; every change leaves an audit entry in the same write. */
public final class TopicStore {
    private final Database database;
    private final AuditLog audit;
    private final SpaceId space;

    /** The deck of this 居場所. */
    public TopicStore(Database database, AuditLog audit, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.space = space;
    }

    /** Lays the first cards out, once: what staff took away does not come back. */
    CompletableFuture<List<TopicCard>> open(List<String> first, Instant now) {
        return database.write(handle -> {
            if (isFirstTime(handle, now)) {
                first.forEach(text -> new Deck(handle).insert(text));
            }
            return all(handle);
        });
    }

    /** Does a work that may change the deck, and reads what it is afterwards. */
    <T> CompletableFuture<Changed<T>> change(Function<Deck, T> work) {
        return database.write(handle -> {
            var value = work.apply(new Deck(handle));
            return new Changed<>(value, all(handle));
        });
    }

    /** What came of a change, and the deck after it. */
    record Changed<T>(T value, List<TopicCard> deck) {}

    /** The deck within one write. */
    final class Deck {
        private final Handle handle;

        private Deck(Handle handle) {
            this.handle = handle;
        }

        int size() {
            return all(handle).size();
        }

        void add(ParticipantId by, String text) {
            note(by, "topic.add", insert(text));
        }

        /** False when it is not there, or not in this version. */
        boolean reword(ParticipantId by, TopicId id, String text, long version) {
            var done = update("words = :words", id, text, version) == 1;
            if (done) {
                note(by, "topic.change", id);
            }
            return done;
        }

        /** False when it is not there, or not in this version. */
        boolean remove(ParticipantId by, TopicId id, long version) {
            var done = update("removed = 1", id, "", version) == 1;
            if (done) {
                note(by, "topic.remove", id);
            }
            return done;
        }

        private TopicId insert(String text) {
            var id = new TopicId(Ids.id());
            handle.createUpdate(
                            """
                            insert into topic_card (id, space_id, position, words, removed, version)
                            select :id, :space, coalesce(max(position), 0) + 1, :words, 0, 1
                            from topic_card where space_id = :space
                            """)
                    .bind("id", id)
                    .bind("space", space)
                    .bind("words", text)
                    .execute();
            return id;
        }

        private int update(String what, TopicId id, String text, long version) {
            return handle.createUpdate(
                            "update topic_card set "
                                    + what
                                    + ", version = version + 1 where space_id = :space"
                                    + " and id = :id and removed = 0 and version = :version")
                    .bind("space", space)
                    .bind("id", id)
                    .bind("words", text)
                    .bind("version", version)
                    .execute();
        }

        private void note(ParticipantId by, String act, TopicId id) {
            audit.append(handle, new AuditEntry(space, by, act, id.value(), Map.of()));
        }
    }

    private boolean isFirstTime(Handle handle, Instant now) {
        return handle.createUpdate(
                                """
                                insert into topic_laid_out (space_id, laid_out_at)
                                values (:space, :now) on conflict (space_id) do nothing
                                """)
                        .bind("space", space)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private List<TopicCard> all(Handle handle) {
        return handle.createQuery(
                        """
                        select id, words, version from topic_card
                        where space_id = :space and removed = 0 order by position
                        """)
                .bind("space", space)
                .map((row, _) ->
                        new TopicCard(
                                new TopicId(row.getString("id")),
                                row.getString("words"),
                                row.getLong("version")))
                .list();
    }
}
