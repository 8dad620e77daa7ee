package ibasho.chat;

import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What stands beside a line in one room. Every method runs inside a work of the store. */
final class LineNeighbourStore {
    private final LineStore lines;

    LineNeighbourStore(LineStore lines) {
        this.lines = lines;
    }

    /** One line in one of its wordings, and its neighbours in the same circle of hearers. */
    List<Line> around(Handle handle, long seq, long words, int each) {
        var found = lines.find(handle, seq);
        if (found == null) {
            return List.of();
        }
        var table = found.line().table();
        var before = beside(handle, "l.seq < :seq", "desc", seq, table, each).reversed();
        var after = beside(handle, "l.seq > :seq", "asc", seq, table, each);
        return Stream.of(before, List.of(worded(handle, found.line(), words)), after)
                .flatMap(List::stream)
                .toList();
    }

    /** The last lines before a time: to the whole room, or by this person. */
    List<Line> before(Handle handle, ParticipantId person, Instant at, int count) {
        return handle.createQuery(
                        "select "
                                + LineStore.LINE
                                + " from chat_line l "
                                + LineStore.WORDS
                                + " where l.room_id = :room and l.said_at <= :at"
                                + " and (l.place is null or l.said_by = :person)"
                                + " order by l.said_at desc, l.seq desc limit :count")
                .bind("room", lines.room())
                .bind("at", at)
                .bind("person", person)
                .bind("count", count)
                .map((rows, _) -> lines.read(rows).line())
                .list()
                .reversed();
    }

    private List<Line> beside(
            Handle handle,
            String where,
            String order,
            long seq,
            @Nullable PlaceId table,
            int limit) {
        return handle.createQuery(
                        "select "
                                + LineStore.LINE
                                + " from chat_line l "
                                + LineStore.WORDS
                                + " where l.room_id = :room and coalesce(l.place, '') = :table and "
                                + where
                                + " order by l.seq "
                                + order
                                + " limit :limit")
                .bind("room", lines.room())
                .bind("table", table == null ? "" : table.value())
                .bind("seq", seq)
                .bind("limit", limit)
                .map((rows, _) -> lines.read(rows).line())
                .list();
    }

    private Line worded(Handle handle, Line line, long words) {
        return handle.createQuery(
                        "select words from chat_words where room_id = :room"
                                + " and line_seq = :line and seq = :seq")
                .bind("room", lines.room())
                .bind("line", line.seq())
                .bind("seq", words)
                .mapTo(byte[].class)
                .findOne()
                .map(sealed -> line.withText(lines.open(line.seq(), words, sealed)))
                .orElse(line);
    }
}
