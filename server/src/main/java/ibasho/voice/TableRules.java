package ibasho.voice;

import ibasho.protocol.ParticipantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who hears whom in a room: those who came into voice and sit at the same table. Whoever stands,
 * walks past, sits where it is quiet or only watches hears nothing and is not heard.
 */
public final class TableRules {

    private TableRules() {}

    /**
     * The table of hearers for a room as it is now. Pure; call on any thread.
     *
     * @param hides whether the first has hidden the second for themselves: then neither
     *     hears the other, and the second does not learn of it
     */
    public static Hearers hearers(
            Collection<Sitter> people, BiPredicate<ParticipantId, ParticipantId> hides) {
        Map<ParticipantId, Set<ParticipantId>> table = new HashMap<>();
        for (var talker : people) {
            if (talker.takesPart() && !talker.rests()) {
                table.put(talker.who(), listeners(talker, people, hides));
            }
        }
        return new Hearers(table);
    }

    private static Set<ParticipantId> listeners(
            Sitter talker,
            Collection<Sitter> people,
            BiPredicate<ParticipantId, ParticipantId> hides) {
        var listeners = new HashSet<ParticipantId>();
        for (var other : people) {
            boolean near = other.takesPart() && Objects.equals(other.table(), talker.table());
            if (near && !areApart(talker.who(), other.who(), hides)) {
                listeners.add(other.who());
            }
        }
        return listeners;
    }

    private static boolean areApart(
            ParticipantId one,
            ParticipantId other,
            BiPredicate<ParticipantId, ParticipantId> hides) {
        return hides.test(one, other) || hides.test(other, one);
    }
}
