package ibasho.room;

import ibasho.chat.LineFacts;
import ibasho.protocol.Looking;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.wire.MessageEncoder;
import java.util.List;

/**
 * Tells those inside, and decides for each whether they may be told, at the moment of telling. Each
 * message is encoded once. Confined to the room's executor.
 */
final class Audience {
    private final Presences presences;
    private Looking told = Looking.NOBODY;
    private final RoomNeighbours neighbours;

    Audience(Presences presences, RoomNeighbours neighbours) {
        this.presences = presences;
        this.neighbours = neighbours;
    }

    /**
     * Something about a line, to those who hear that line now and have not hidden whoever said or
     * did it.
     */
    void tellHearers(LineFacts line, ServerMessage event) {
        var encoded = MessageEncoder.encode(event);
        for (var presence : presences.all()) {
            if (presence.hearing().hears(line) && !isApart(presence.who(), line, event)) {
                presence.send(encoded);
            }
        }
    }

    private boolean isApart(ParticipantId who, LineFacts line, ServerMessage event) {
        return neighbours.hides(who, line.by())
                || (event instanceof ServerMessage.Reacted reacted
                        && neighbours.hides(who, reacted.by()));
    }

    /** Something that everybody inside may know. */
    void tellAll(ServerMessage event) {
        var encoded = MessageEncoder.encode(event);
        for (var presence : presences.all()) {
            presence.send(encoded);
        }
    }

    /**
     * Something that is outdated soon, to everybody whose connection keeps up.
     *
     * @return false if somebody may not get it
     */
    boolean tellLatest(ServerMessage event) {
        var encoded = MessageEncoder.encode(event);
        var certain = true;
        for (var presence : presences.all()) {
            certain &= presence.sendLatest(encoded);
        }
        return certain;
    }

    /**
     * Who is watching now, to those staff who may see it (room-04); and to everybody, whether staff
     * are among them.
     */
    void tellWatchers() {
        var encoded =
                MessageEncoder.encode(new ServerMessage.WatchersChanged(presences.watchers()));
        for (var presence : presences.all()) {
            if (presence.visitor().seesWatchers()) {
                presence.send(encoded);
            }
        }
        tellLooking();
    }

    /** Takes the watchers off the screen of somebody who may see them no longer. */
    void forgetWatchers(Presence presence) {
        presence.send(MessageEncoder.encode(new ServerMessage.WatchersChanged(List.of())));
    }

    private void tellLooking() {
        var looking = presences.looking();
        if (looking != told) {
            told = looking;
            tellAll(new ServerMessage.LookedAt(looking));
        }
    }
}
