package ibasho.room;

import ibasho.chat.LineFacts;
import ibasho.protocol.Looking;
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

    Audience(Presences presences) {
        this.presences = presences;
    }

    /** Something about a line, to those who hear that line now. */
    void tellHearers(LineFacts line, ServerMessage event) {
        var encoded = MessageEncoder.encode(event);
        for (var presence : presences.all()) {
            if (presence.hearing().hears(line)) {
                presence.send(encoded);
            }
        }
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
