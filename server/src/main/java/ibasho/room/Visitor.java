package ibasho.room;

import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a room may know of a person. Made by the server from the session, never from a message.
 *
 * @param nickname 呼び名
 * @param roles the roles at this moment
 * @param robot a demo robot, which says so
 */
public record Visitor(
        ParticipantId who, String nickname, Avatar avatar, Set<Role> roles, boolean robot) {
    /** Which of several roles a badge shows: the one that answers for most first. */
    private static final List<Role> BADGES =
            List.of(
                    Role.MANAGER,
                    Role.LEAD,
                    Role.COUNSELLOR,
                    Role.SUPPORT_WORKER,
                    Role.BRIDGE_WORKER,
                    Role.TECH_SUPPORT);

    private static final Set<String> SEE_WATCHERS = Set.of("M", "W", "C");
    private static final Set<String> READ_WHOLE_OPENING = Set.of("M", "W");

    /** The staff role shown beside the name; {@code null} for a participant. */
    public @Nullable Role badge() {
        return BADGES.stream().filter(roles::contains).findFirst().orElse(null);
    }

    /** Whether this person sees who is 見学 (room-04). */
    boolean seesWatchers() {
        return hasColumn(SEE_WATCHERS);
    }

    /** Whether this person reads what was said before their own entry (room-11, Q13). */
    boolean readsWholeOpening() {
        return hasColumn(READ_WHOLE_OPENING);
    }

    private boolean hasColumn(Set<String> columns) {
        return roles.stream().map(Role::column).anyMatch(columns::contains);
    }
}
