package ibasho.chat;

import ibasho.protocol.RoomId;
import ibasho.protocol.SpaceId;
import ibasho.store.Erasing;
import ibasho.store.HeldLines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes lines out of the log when their time has come: every wording, what happened to them,
 * who reacted. The sequence goes on; who comes back from before begins anew. Stateless.
 */
public final class ErasedLineStore implements Erasing {
    private static final long NO_LINE = -1;

    private final HeldLines held;

    /**
     * Erases lines.
     *
     * @param held which of them stay for now
     */
    public ErasedLineStore(HeldLines held) {
        this.held = held;
    }

    @Override
    public String what() {
        return "CHAT";
    }

    @Override
    public int erase(Handle handle, SpaceId space, Instant before, int most) {
        var gone = 0;
        for (var room : rooms(handle, space)) {
            gone += erase(handle, room, due(handle, space, room, before, most));
        }
        return gone;
    }

    private static List<RoomId> rooms(Handle handle, SpaceId space) {
        return handle.createQuery("select id from room where space_id = :space")
                .bind("space", space)
                .mapTo(RoomId.class)
                .list();
    }

    private List<Long> due(Handle handle, SpaceId space, RoomId room, Instant before, int most) {
        var staying = new ArrayList<>(held.of(handle, space));
        staying.add(NO_LINE);
        return handle.createQuery(
                        """
                        select seq from chat_line
                        where room_id = :room and said_at < :before and seq not in (<staying>)
                        order by said_at, seq limit :most
                        """)
                .bindList("staying", staying)
                .bind("room", room)
                .bind("before", before)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    private static int erase(Handle handle, RoomId room, List<Long> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        remember(handle, room, lines);
        delete(handle, "chat_words", "line_seq", room, lines);
        delete(handle, "chat_reaction", "line_seq", room, lines);
        delete(handle, "chat_event", "line_seq", room, lines);
        return delete(handle, "chat_line", "seq", room, lines);
    }

    /** Whoever knows less than the newest thing that goes would find a gap. */
    private static void remember(Handle handle, RoomId room, List<Long> lines) {
        handle.createUpdate(
                        """
                        update room set erased_up_to = :newest
                        where id = :room and erased_up_to < :newest
                        """)
                .bind("newest", newestEvent(handle, room, lines))
                .bind("room", room)
                .execute();
    }

    private static long newestEvent(Handle handle, RoomId room, List<Long> lines) {
        return handle.createQuery(
                        """
                        select max(seq) from chat_event
                        where room_id = :room and line_seq in (<lines>)
                        """)
                .bindList("lines", lines)
                .bind("room", room)
                .mapTo(Long.class)
                .findOne()
                .orElse(lines.getLast());
    }

    private static int delete(
            Handle handle, String table, String column, RoomId room, List<Long> lines) {
        return handle.createUpdate(
                        "delete from "
                                + table
                                + " where room_id = :room and "
                                + column
                                + " in (<lines>)")
                .bindList("lines", lines)
                .bind("room", room)
                .execute();
    }
}
