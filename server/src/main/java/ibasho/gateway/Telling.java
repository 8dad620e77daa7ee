package ibasho.gateway;

import ibasho.kernel.Caller;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.staff.News;
import ibasho.wire.MessageEncoder;
import java.util.Set;

/**
 * Carries the news of the desks to open sockets, encoded once. Who may hear it is asked on the
 * socket's own loop, with the roles of that moment. Thread-safe.
 */
public final class Telling implements News {
    private final OpenSockets sockets;

    Telling(OpenSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public boolean hasPage(ParticipantId who) {
        return !sockets.of(who).isEmpty();
    }

    @Override
    public void tellPerson(SpaceId space, ParticipantId who, ServerMessage message) {
        var own = sockets.of(who);
        if (!own.isEmpty()) {
            var encoded = MessageEncoder.encode(message);
            own.forEach(socket -> socket.tellIf(caller -> caller.space().equals(space), encoded));
        }
    }

    @Override
    public void tellStaff(SpaceId space, Set<String> columns, ServerMessage message) {
        var encoded = MessageEncoder.encode(message);
        sockets.all()
                .forEach(socket -> socket.tellIf(caller -> hears(caller, space, columns), encoded));
    }

    private static boolean hears(Caller caller, SpaceId space, Set<String> columns) {
        return caller.space().equals(space)
                && caller.roles().stream().map(Role::column).anyMatch(columns::contains);
    }
}
