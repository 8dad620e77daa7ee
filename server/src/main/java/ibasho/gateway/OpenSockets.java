package ibasho.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ibasho.kernel.Caller;
import ibasho.protocol.Limits;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SessionId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every open socket of this process, and whose sockets closed a moment ago. Thread-safe. */
final class OpenSockets {
    /** The sockets of each person, oldest first; lists are replaced, never changed. */
    private final ConcurrentMap<ParticipantId, List<SocketHandler>> byPerson =
            new ConcurrentHashMap<>();

    /** While a seat is kept, ending the session must still find its person. */
    private final Cache<SessionId, Caller> seatsKept =
            Caffeine.newBuilder().expireAfterWrite(Limits.SEAT_KEPT).build();

    /** Adds a socket; returns those of the same person that are now too many, oldest first. */
    List<SocketHandler> add(SocketHandler socket) {
        var own =
                byPerson.merge(
                        socket.caller().who(),
                        List.of(socket),
                        (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
        return own.subList(0, Math.max(0, own.size() - Limits.MAX_SOCKETS_PER_PERSON));
    }

    void remove(SocketHandler socket) {
        seatsKept.put(socket.caller().session(), socket.caller());
        byPerson.computeIfPresent(
                socket.caller().who(),
                (_, own) -> {
                    var left = own.stream().filter(other -> other != socket).toList();
                    return left.isEmpty() ? null : left;
                });
    }

    /** The sockets of one person, oldest first. */
    List<SocketHandler> of(ParticipantId who) {
        return byPerson.getOrDefault(who, List.of());
    }

    /** The sockets of these sessions. */
    List<SocketHandler> of(Set<SessionId> sessions) {
        return all().filter(socket -> sessions.contains(socket.caller().session())).toList();
    }

    Stream<SocketHandler> all() {
        return byPerson.values().stream().flatMap(List::stream);
    }

    /** Whose session this just was; {@code null} if no seat can be left of it. */
    @Nullable Caller justWas(SessionId session) {
        return seatsKept.getIfPresent(session);
    }
}
