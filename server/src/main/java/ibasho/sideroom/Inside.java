package ibasho.sideroom;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SideRoomId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who came into which side room and has not gone out; in memory only, so that a restart is like a
 * cut: whoever is there comes in again. Thread-safe.
 */
final class Inside {
    private final ConcurrentMap<SideRoomId, Set<ParticipantId>> people = new ConcurrentHashMap<>();

    void cameIn(SideRoomId room, ParticipantId who) {
        people.merge(
                room,
                Set.of(who),
                (there, one) ->
                        Stream.concat(there.stream(), one.stream())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    void went(SideRoomId room, ParticipantId who) {
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

    void emptied(SideRoomId room) {
        people.remove(room);
    }

    Set<ParticipantId> in(SideRoomId room) {
        return people.getOrDefault(room, Set.of());
    }
}
