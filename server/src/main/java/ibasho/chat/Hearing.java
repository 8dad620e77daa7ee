package ibasho.chat;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person inside may read of the log (Q13, M-3.2.ア-5a): lines to the room from their own
 * entry on, lines of the table at which they sit now from when they sat down, and their own. Staff
 * on duty also read the room's lines from the start of the opening (room-11). Asked again for every
 * delivery, not only on entering.
 *
 * @param entrySeq the room's sequence when this stay began
 * @param since also the room's lines said at or after this; {@code null} for none
 * @param table the table one sits at; {@code null} for none
 * @param tableSinceSeq the room's sequence when one sat down or stood up last
 */
public record Hearing(
        ParticipantId who,
        long entrySeq,
        @Nullable Instant since,
        @Nullable PlaceId table,
        long tableSinceSeq) {
    /** The same rule as {@link #hears}, over {@code chat_line l}. */
    static final String SQL =
            """
            ((l.place is null and (l.seq > :entrySeq or l.said_at >= :since))
              or (l.place = :table and l.seq > :tableSinceSeq)
              or (l.said_by = :who and l.seq > :entrySeq))
            """;

    private static final String NO_TABLE = "";

    /** Whether this person may read the line, and what happens to it. */
    public boolean hears(LineFacts line) {
        var sinceEntry = line.seq() > entrySeq;
        if (line.table() == null) {
            return sinceEntry || (since != null && !line.saidAt().isBefore(since));
        }
        return (line.table().equals(table) && line.seq() > tableSinceSeq)
                || (sinceEntry && line.by().equals(who));
    }

    /** The same person, having sat down at {@code nowAt} or stood up. */
    public Hearing at(@Nullable PlaceId nowAt, long sinceSeq) {
        return new Hearing(who, entrySeq, since, nowAt, sinceSeq);
    }

    /** The same person, reading the room's lines from another time on. */
    public Hearing since(@Nullable Instant from) {
        return new Hearing(who, entrySeq, from, table, tableSinceSeq);
    }

    Map<String, Object> bindings() {
        return Map.of(
                "who",
                who.value(),
                "entrySeq",
                entrySeq,
                "since",
                since == null ? Long.MAX_VALUE : since.toEpochMilli(),
                "table",
                table == null ? NO_TABLE : table.value(),
                "tableSinceSeq",
                tableSinceSeq);
    }
}
