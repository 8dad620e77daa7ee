package ibasho.gateway;

import ibasho.kernel.Caller;
import ibasho.opening.duty.Reach;
import ibasho.participant.SessionListener;
import ibasho.protocol.CloseCode;
import ibasho.protocol.Notice;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SessionId;
import ibasho.wire.MessageEncoder;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries news about sessions and people to their sockets and to the room. Thread-safe. */
final class SessionWatch implements SessionListener {
    private final OpenSockets sockets;
    private final RoomPost rooms;
    private final Reach reach;

    SessionWatch(OpenSockets sockets, RoomPost rooms, Reach reach) {
        this.sockets = sockets;
        this.rooms = rooms;
        this.reach = reach;
    }

    @Override
    public void sessionsEnded(Set<SessionId> sessions) {
        var closing = sockets.of(sessions);
        closing.forEach(socket -> socket.close(CloseCode.SIGNED_OUT));
        Stream.concat(
                        closing.stream().map(SocketHandler::caller),
                        sessions.stream().map(sockets::justWas).filter(Objects::nonNull))
                .filter(caller -> isOutEverywhere(caller, sessions))
                .collect(Collectors.toCollection(HashSet::new))
                .forEach(this::isOut);
    }

    @Override
    public void personChanged(ParticipantId who) {
        sockets.of(who).forEach(SocketHandler::personChanged);
    }

    @Override
    public void noticeGiven(ParticipantId to, SessionId about, Notice notice) {
        var message = MessageEncoder.encode(new ServerMessage.NoticeGiven(notice));
        sockets.of(to).stream()
                .filter(socket -> !socket.caller().session().equals(about))
                .forEach(socket -> socket.tell(message));
    }

    private void isOut(Caller caller) {
        rooms.remove(caller.space(), caller.who());
        if (caller.isStaff()) {
            reach.signedOut(caller.who());
        }
    }

    private boolean isOutEverywhere(Caller caller, Set<SessionId> ended) {
        return sockets.of(caller.who()).stream()
                .allMatch(socket -> ended.contains(socket.caller().session()));
    }
}
