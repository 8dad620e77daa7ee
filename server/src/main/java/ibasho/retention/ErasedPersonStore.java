package ibasho.retention;

import ibasho.protocol.ErasedKind;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Takes everything that names or tells of one person out of every table, in one write. Ids, times
 * and kinds stay, so that no figure changes. Stateless.
 */
final class ErasedPersonStore {
    private static final byte[] ERASED = {};

    private final List<ErasedPersonTables.Step> steps = ErasedPersonTables.load();

    /** Call inside a write; how many pieces of each kind are gone. */
    Map<ErasedKind, Long> erase(Handle handle, SpaceId space, ParticipantId person) {
        forgetPlacesInTheLog(handle, space, person);
        var gone = new EnumMap<ErasedKind, Long>(ErasedKind.class);
        for (var step : steps) {
            if (step.how() != ErasedPersonTables.How.KEEP) {
                var pieces = (long) take(handle, space, person, step);
                if (pieces > 0) {
                    gone.merge(step.kind(), pieces, Long::sum);
                }
            }
        }
        return gone;
    }

    private static int take(
            Handle handle, SpaceId space, ParticipantId person, ErasedPersonTables.Step step) {
        var which = " where space_id = :space and (" + step.where() + ")";
        var update =
                switch (step.how()) {
                    case DELETE -> handle.createUpdate("delete from " + step.table() + which);
                    case BLANK ->
                            handle.createUpdate(set(step, ":erased") + which)
                                    .bind("erased", ERASED);
                    case NULL -> handle.createUpdate(set(step, "null") + which);
                    case KEEP -> throw new IllegalArgumentException("kept: " + step.table());
                };
        return update.bind("space", space).bind("person", person).execute();
    }

    private static String set(ErasedPersonTables.Step step, String value) {
        return "update "
                + step.table()
                + step.columns().stream()
                        .map(column -> column + " = " + value)
                        .collect(Collectors.joining(", ", " set ", ""));
    }

    /** Whoever comes back from before the newest of these lines begins anew, without a gap. */
    private static void forgetPlacesInTheLog(Handle handle, SpaceId space, ParticipantId person) {
        handle.createUpdate(
                        """
                        update room set erased_up_to = (select max(l.seq) from chat_line l
                            where l.room_id = room.id and l.said_by = :person)
                        where space_id = :space and erased_up_to < (select max(l.seq)
                            from chat_line l where l.room_id = room.id and l.said_by = :person)
                        """)
                .bind("space", space)
                .bind("person", person)
                .execute();
        handle.createUpdate(
                        """
                        update room set erased_up_to = (select max(e.seq)
                            from chat_event e join chat_line l
                                on l.room_id = e.room_id and l.seq = e.line_seq
                            where e.room_id = room.id and l.said_by = :person)
                        where space_id = :space and erased_up_to < (select max(e.seq)
                            from chat_event e join chat_line l
                                on l.room_id = e.room_id and l.seq = e.line_seq
                            where e.room_id = room.id and l.said_by = :person)
                        """)
                .bind("space", space)
                .bind("person", person)
                .execute();
    }
}
