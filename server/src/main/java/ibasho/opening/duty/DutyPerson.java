package ibasho.opening.duty;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import java.util.Set;

/**
 * Somebody who works here, as duty needs to know them.
 *
 * @param robot moved by the program; only in the demo
 */
public record DutyPerson(ParticipantId who, String nickname, boolean robot, Set<Role> roles) {
    private static final Set<String> ON_DUTY = Set.of("M", "W", "C", "T");

    /** Whether a person with these roles may be on duty at all. */
    public static boolean mayBeOnDuty(Set<Role> roles) {
        return roles.stream().map(Role::column).anyMatch(ON_DUTY::contains);
    }

    /** Whether these roles are those of a 管理者 (room-27); 支援経験 is asked besides. */
    public static boolean hasRoleOfManager(Set<Role> roles) {
        return roles.stream().map(Role::column).anyMatch("M"::equals);
    }
}
