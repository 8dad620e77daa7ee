package ibasho.chat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ibasho.protocol.Line;
import ibasho.protocol.LineReaction;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Reaction;
import ibasho.protocol.RoomId;
import ibasho.protocol.SpaceId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The reactions that are on lines now. Every method runs inside a work of the store. */
final class ReactionStore {
    private static final String ONE =
            " room_id = :room and line_seq = :line and reacted_by = :who and reaction = :reaction";

    private final RoomId room;
    private final SpaceId space;

    ReactionStore(RoomId room, SpaceId space) {
        this.room = room;
        this.space = space;
    }

    boolean isOn(Handle handle, long line, LineReaction reaction) {
        var found = handle.createQuery("select count(*) from chat_reaction where" + ONE);
        return bind(found, line, reaction).mapTo(Integer.class).one() > 0;
    }

    void put(Handle handle, long line, LineReaction reaction, long seq) {
        var insert =
                handle.createUpdate(
                        """
                        insert into chat_reaction
                          (room_id, line_seq, reacted_by, reaction, space_id, on_seq)
                        values (:room, :line, :who, :reaction, :space, :seq)
                        """);
        bind(insert, line, reaction).bind("space", space).bind("seq", seq).execute();
    }

    void take(Handle handle, long line, LineReaction reaction) {
        bind(handle.createUpdate("delete from chat_reaction where" + ONE), line, reaction)
                .execute();
    }

    /** The same lines with what is on them, in the order in which it was put there. */
    List<Line> with(Handle handle, List<Line> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        var on = from(handle, lines.getFirst().seq());
        return lines.stream()
                .map(line ->
                        line.removed() || line.hidden()
                                ? line
                                : with(line, on.getOrDefault(line.seq(), List.of())))
                .toList();
    }

    private Map<Long, List<LineReaction>> from(Handle handle, long firstLine) {
        return handle
                .createQuery(
                        "select line_seq, reacted_by, reaction from chat_reaction"
                                + " where room_id = :room and line_seq >= :first order by on_seq")
                .bind("room", room)
                .bind("first", firstLine)
                .map((rows, _) ->
                        Map.entry(
                                rows.getLong("line_seq"),
                                new LineReaction(
                                        new ParticipantId(rows.getString("reacted_by")),
                                        Reaction.valueOf(rows.getString("reaction")))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private <S extends SqlStatement<S>> S bind(S statement, long line, LineReaction reaction) {
        return statement
                .bind("room", room)
                .bind("line", line)
                .bind("who", reaction.by())
                .bind("reaction", reaction.reaction());
    }

    private static Line with(Line line, List<LineReaction> reactions) {
        return new Line(
                line.seq(),
                line.by(),
                line.nickname(),
                line.badge(),
                line.robot(),
                line.table(),
                line.text(),
                line.phrase(),
                line.replyTo(),
                line.saidAt(),
                line.edited(),
                line.removed(),
                line.hidden(),
                reactions);
    }
}
