package ibasho.talk;

import ibasho.protocol.ParticipantId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who came into which closed room and has not gone out; in memory only, so that a restart is like a
 * cut: whoever is there comes in again. Thread-safe.
 *
 * @param <R> the id of a room
 */
public final class Inside<R> {
    private final ConcurrentMap<R, Set<ParticipantId>> people = new ConcurrentHashMap<>();

    /** Somebody came in, perhaps again. */
    public void cameIn(R room, ParticipantId who) {
        people.merge(
                room,
                Set.of(who),
                (there, one) ->
                        Stream.concat(there.stream(), one.stream())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Somebody went, if they were there. */
    public void went(R room, ParticipantId who) {
        people.computeIfPresent(
                room,
                (_, there) -> {
                    var left =
                            there.stream()
                                    .filter(one -> !one.equals(who))
                                    .collect(Collectors.toUnmodifiableSet());
                    return left.isEmpty() ? null : left;
                });
    }

    /** It is over: nobody is there. */
    public void emptied(R room) {
        people.remove(room);
    }

    /** Who is there; empty for a room that never was. */
    public Set<ParticipantId> in(R room) {
        return people.getOrDefault(room, Set.of());
    }
}
