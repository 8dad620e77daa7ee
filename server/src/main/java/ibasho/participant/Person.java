package ibasho.participant;

import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person as the rooms may know them; participants and staff alike.
 *
 * @param staff whether this is somebody who works here
 * @param robot one of the demo's robots
 * @param assignedTo the 相談員 who entered the person, if one did
 * @param secretLater the person said "later" to a secret of their own
 * @param pledgedAt staff: when the confidentiality pledge was given
 * @param askedForHelpAt when the person asked for a new way in
 */
public record Person(
        ParticipantId id,
        boolean staff,
        boolean robot,
        PersonView.State state,
        @Nullable Nickname nickname,
        @Nullable Avatar avatar,
        Set<Role> roles,
        @Nullable ParticipantId assignedTo,
        boolean secretLater,
        @Nullable Instant pledgedAt,
        @Nullable Instant askedForHelpAt) {
    /** Whether the person may come in at all. */
    public boolean isWelcome() {
        return state == PersonView.State.REGISTERED || state == PersonView.State.ACTIVE;
    }
}
