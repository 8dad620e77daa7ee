package ibasho.room;

import ibasho.chat.StayLog;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RoomRequest;
import java.time.InstantSource;

/**
 * 過ごし方: changed any time, by oneself only. To and from watching, one fades in silence; there
 * is no event that says so. Confined to the room's executor.
 */
final class Modes {
    private final StayLog stays;
    private final InstantSource clock;
    private final Presences presences;
    private final Audience audience;
    private final Movement movement;
    private final Writes writes;
    private final Attendance attendance;

    Modes(
            RoomParts parts,
            Presences presences,
            Audience audience,
            Movement movement,
            Writes writes,
            Attendance attendance) {
        this.stays = parts.stays();
        this.clock = parts.clock();
        this.presences = presences;
        this.audience = audience;
        this.movement = movement;
        this.writes = writes;
        this.attendance = attendance;
    }

    /** Stores the wish, then shows it. */
    void change(Asker asker, Presence presence, RoomRequest.ChangeMode wish) {
        var mode = wish.presenceMode();
        presence.wish(mode);
        writes.then(
                stays.change(presence.stay(), mode, clock.instant()),
                asker,
                since -> changed(asker, presence, mode, since),
                presence::unwish);
    }

    /**
     * Shows a mode that is stored.
     *
     * @param since from when on no table is heard, if a seat was given up for it
     */
    void show(Presence presence, PresenceMode mode, long since) {
        var wasVisible = presence.isVisible();
        presence.mode(mode);
        if (presence.isVisible()) {
            movement.show(presence, !wasVisible);
        } else if (wasVisible) {
            presence.leaveSeat(since);
            movement.hide(presence);
        }
        if (wasVisible != presence.isVisible()) {
            audience.tellWatchers();
        }
    }

    private void changed(Asker asker, Presence presence, PresenceMode mode, long since) {
        if (!presences.isHere(presence)) {
            asker.refuse(RefusalCode.NOT_IN_ROOM);
            return;
        }
        asker.done();
        show(presence, mode, since);
        attendance.look(presence);
    }
}
