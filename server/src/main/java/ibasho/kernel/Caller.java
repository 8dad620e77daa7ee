package ibasho.kernel;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import java.util.Set;

/**
 * Who asks: made by the server from the session, never from a message.
 *
 * @param roles the roles at this moment; checked again for every wish
 * @param arrived whether every step of arriving is done
 */
public record Caller(
        SpaceId space, ParticipantId who, SessionId session, Set<Role> roles, boolean arrived) {
    /** Whether the caller works here. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }
}
