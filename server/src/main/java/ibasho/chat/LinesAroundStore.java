package ibasho.chat;

import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RoomId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was said around a line, for staff who look after a card; never for participants.
 * Thread-safe, never blocks, reads only.
 */
public final class LinesAroundStore {
    private final Database database;
    private final FieldCipher cipher;

    /** Lines in this database. */
    public LinesAroundStore(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * A line that was said.
     *
     * @param words the sequence of its newest wording; its own for a phrase
     */
    public record Said(long line, long words, ParticipantId by) {}

    /** The line with this sequence; {@code null} if nobody said one. */
    public CompletableFuture<@Nullable Said> find(SpaceId space, long line) {
        return database.read(handle -> {
            var lines = lines(handle, space);
            var found = lines == null ? null : lines.find(handle, line);
            return found == null
                    ? null
                    : new Said(
                            line,
                            Objects.requireNonNullElse(found.wordsSeq(), line),
                            found.line().by());
        });
    }

    /**
     * The line in one of its wordings, even if it was taken back since, with at most {@code each}
     * lines before and after it in the same circle of hearers. Empty when it was erased.
     */
    public CompletableFuture<List<Line>> around(SpaceId space, long line, long words, int each) {
        return database.read(handle -> {
            var lines = lines(handle, space);
            return lines == null
                    ? List.of()
                    : new LineNeighbourStore(lines).around(handle, line, words, each);
        });
    }

    /** The last lines before a time that went to the whole room, or that this person said. */
    public CompletableFuture<List<Line>> before(
            SpaceId space, ParticipantId person, Instant at, int count) {
        return database.read(handle -> {
            var lines = lines(handle, space);
            return lines == null
                    ? List.of()
                    : new LineNeighbourStore(lines).before(handle, person, at, count);
        });
    }

    private @Nullable LineStore lines(Handle handle, SpaceId space) {
        var room =
                handle.createQuery("select id from room where space_id = :space")
                        .bind("space", space)
                        .mapTo(RoomId.class)
                        .findOne()
                        .orElse(null);
        return room == null ? null : new LineStore(cipher, room, space);
    }
}
