package ibasho.voice;

import ibasho.protocol.ParticipantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who hears whom: for each talker those who hear them. Whoever is not in it is heard by nobody;
 * nobody ever hears themselves.
 *
 * @param byTalker the listeners of each talker
 */
public record Hearers(Map<ParticipantId, Set<ParticipantId>> byTalker) {

    /** Nobody hears anybody. */
    public static final Hearers NOBODY = new Hearers(Map.of());

    /** Copies, and takes out everybody's own ear. */
    public Hearers {
        var copy = new HashMap<ParticipantId, Set<ParticipantId>>();
        byTalker.forEach((talker, listeners) -> copy.put(talker, others(talker, listeners)));
        byTalker = Map.copyOf(copy);
    }

    /** Everybody of one group hears all others of it, and nobody of another group. */
    public static Hearers ofGroups(Collection<Set<ParticipantId>> groups) {
        var table = new HashMap<ParticipantId, Set<ParticipantId>>();
        for (var group : groups) {
            for (var talker : group) {
                table.computeIfAbsent(talker, _ -> new HashSet<>()).addAll(group);
            }
        }
        return new Hearers(table);
    }

    /** Those who hear this talker. */
    public Set<ParticipantId> of(ParticipantId talker) {
        return byTalker.getOrDefault(talker, Set.of());
    }

    /** Whether this listener hears this talker. */
    public boolean hears(ParticipantId listener, ParticipantId talker) {
        return of(talker).contains(listener);
    }

    private static Set<ParticipantId> others(ParticipantId talker, Set<ParticipantId> listeners) {
        var others = new HashSet<>(listeners);
        others.remove(talker);
        return Set.copyOf(others);
    }
}
