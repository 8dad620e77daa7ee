package ibasho.chat;

import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Role;
import ibasho.protocol.SeatId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stay of one person in a room, from coming in to going.
 *
 * @param id names this stay only
 * @param guest how the person is shown; kept so that the room looks the same after a restart
 * @param hearing what the person may read in this stay
 * @param seat where they sit; {@code null} when they stand or watch
 */
public record Stay(
        String id, Guest guest, PresenceMode presenceMode, Hearing hearing, @Nullable SeatId seat) {
    /** How somebody is shown. */
    public record Guest(
            ParticipantId who, String nickname, Avatar avatar, Set<Role> roles, boolean robot) {}
}
