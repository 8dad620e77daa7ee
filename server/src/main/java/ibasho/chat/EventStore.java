package ibasho.chat;

import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Reaction;
import ibasho.protocol.ServerMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one room, in the order of its sequences. Every method runs inside a work of the
 * store.
 */
final class EventStore {
    private final LineStore lines;
    private final ReactionStore reactions;

    EventStore(LineStore lines) {
        this.lines = lines;
        this.reactions = new ReactionStore(lines.room(), lines.space());
    }

    /** The kinds of stored changes. */
    private enum Kind {
        SAID,
        EDITED,
        REMOVED,
        REACTED,
        UNREACTED,
        HIDDEN,
        RESTORED
    }

    /** Takes the next sequence of the room: gapless, because a work that fails gives it back. */
    long nextSeq(Handle handle) {
        return handle.createQuery(
                        "update room set last_seq = last_seq + 1 where id = :room"
                                + " returning last_seq")
                .bind("room", lines.room())
                .mapTo(Long.class)
                .one();
    }

    long lastSeq(Handle handle) {
        return handle.createQuery("select last_seq from room where id = :room")
                .bind("room", lines.room())
                .mapTo(Long.class)
                .one();
    }

    /** From here on the log is whole; before, things were erased. Never negative. */
    long erasedUpTo(Handle handle) {
        return handle.createQuery("select erased_up_to from room where id = :room")
                .bind("room", lines.room())
                .mapTo(Long.class)
                .one();
    }

    /** Keeps one of the {@code chat.…} events. */
    void keep(Handle handle, ServerMessage event, ParticipantId by, Instant at) {
        switch (event) {
            case ServerMessage.Said(var seq, var line) ->
                    insert(handle, seq, Kind.SAID, line.seq(), by, null, at);
            case ServerMessage.Edited(var seq, var line, _) ->
                    insert(handle, seq, Kind.EDITED, line, by, null, at);
            case ServerMessage.Removed(var seq, var line) ->
                    insert(handle, seq, Kind.REMOVED, line, by, null, at);
            case ServerMessage.Reacted(var seq, var line, _, var reaction, var on) ->
                    insert(handle, seq, on ? Kind.REACTED : Kind.UNREACTED, line, by, reaction, at);
            case ServerMessage.LineHidden(var seq, var line) ->
                    insert(handle, seq, Kind.HIDDEN, line, by, null, at);
            case ServerMessage.LineRestored(var seq, var line) ->
                    insert(handle, seq, Kind.RESTORED, line.seq(), by, null, at);
            default ->
                    throw new IllegalArgumentException(
                            "event: " + event.getClass().getSimpleName() + " (expected: chat)");
        }
    }

    /**
     * What somebody missed, once, in order. Words that are no longer in force are not in it: a line
     * that was reworded comes with its newest words from the start, and an edit or a reaction that
     * a removal or a hiding overtook does not come at all. A line that was shown again comes whole.
     *
     * @param apart whose lines and doings this person has hidden for themselves
     * @param after the last sequence they saw
     * @return {@code null} if more than {@code limit} things happened
     */
    @Nullable List<ServerMessage> missed(
            Handle handle, Hearing hearing, Set<ParticipantId> apart, long after, int limit) {
        var all =
                handle.createQuery(
                                "select e.seq as event_seq, e.kind, e.acted_by, e.reaction, "
                                        + LineStore.LINE
                                        + " from chat_event e join chat_line l on l.room_id = e.room_id"
                                        + " and l.seq = e.line_seq "
                                        + LineStore.WORDS
                                        + " where e.room_id = :room and e.seq > :after and "
                                        + Hearing.SQL
                                        + " order by e.seq limit :limit")
                        .bind("room", lines.room())
                        .bind("after", Math.max(after, lines.nothingHeardUpTo(handle, hearing)))
                        .bindMap(hearing.bindings())
                        .bind("limit", limit + 1)
                        .map((rows, _) -> read(rows, apart))
                        .list();
        return all.size() > limit
                ? null
                : all.stream()
                        .flatMap(Optional::stream)
                        .map(event -> whole(handle, event))
                        .toList();
    }

    private ServerMessage whole(Handle handle, ServerMessage event) {
        return event instanceof ServerMessage.LineRestored(var seq, var line)
                ? new ServerMessage.LineRestored(
                        seq, reactions.with(handle, List.of(line)).getFirst())
                : event;
    }

    private Optional<ServerMessage> read(ResultSet rows, Set<ParticipantId> apart)
            throws SQLException {
        return isApart(rows, apart) ? Optional.empty() : read(rows);
    }

    /** What staff do to somebody else's line is nobody's to hide. */
    private static boolean isApart(ResultSet rows, Set<ParticipantId> apart) throws SQLException {
        var reacted = rows.getString("reaction") != null;
        return apart.contains(new ParticipantId(rows.getString("said_by")))
                || (reacted && apart.contains(new ParticipantId(rows.getString("acted_by"))));
    }

    private Optional<ServerMessage> read(ResultSet rows) throws SQLException {
        var seq = rows.getLong("event_seq");
        var found = lines.read(rows);
        var line = found.line();
        return switch (Kind.valueOf(rows.getString("kind"))) {
            case SAID -> Optional.of(new ServerMessage.Said(seq, line));
            case REMOVED -> Optional.of(new ServerMessage.Removed(seq, line.seq()));
            case EDITED ->
                    isOffScreen(line) || !Objects.equals(found.wordsSeq(), seq)
                            ? Optional.empty()
                            : Optional.of(new ServerMessage.Edited(seq, line.seq(), line.text()));
            case REACTED -> reacted(seq, rows, line, true);
            case UNREACTED -> reacted(seq, rows, line, false);
            case HIDDEN ->
                    Objects.equals(found.hiddenSeq(), seq)
                            ? Optional.of(new ServerMessage.LineHidden(seq, line.seq()))
                            : Optional.empty();
            case RESTORED ->
                    isOffScreen(line)
                            ? Optional.empty()
                            : Optional.of(new ServerMessage.LineRestored(seq, line));
        };
    }

    private static boolean isOffScreen(Line line) {
        return line.removed() || line.hidden();
    }

    private static Optional<ServerMessage> reacted(long seq, ResultSet rows, Line line, boolean on)
            throws SQLException {
        if (isOffScreen(line)) {
            return Optional.empty();
        }
        var by = new ParticipantId(rows.getString("acted_by"));
        var reaction = Reaction.valueOf(rows.getString("reaction"));
        return Optional.of(new ServerMessage.Reacted(seq, line.seq(), by, reaction, on));
    }

    private void insert(
            Handle handle,
            long seq,
            Kind kind,
            long line,
            ParticipantId by,
            @Nullable Reaction reaction,
            Instant at) {
        handle.createUpdate(
                        """
                        insert into chat_event
                          (room_id, seq, space_id, kind, line_seq, acted_by, reaction, at)
                        values (:room, :seq, :space, :kind, :line, :by, :reaction, :at)
                        """)
                .bind("room", lines.room())
                .bind("seq", seq)
                .bind("space", lines.space())
                .bind("kind", kind)
                .bind("line", line)
                .bind("by", by)
                .bind("reaction", reaction)
                .bind("at", at)
                .execute();
    }
}
