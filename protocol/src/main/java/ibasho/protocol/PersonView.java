package ibasho.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One registered person as the people page shows them: no real name, no contact.
 *
 * @param reference reference number such as {@code 0007}, by which staff find the paper file
 * @param invitedUntil when an open invitation expires
 * @param askedForHelpAt when the person asked for a new way in
 * @param pledgedOn staff: date of the confidentiality pledge
 * @param mayInvite whether whoever looks may make a link for them: not everybody who sees somebody
 *     looks after them (acct-10)
 */
public record PersonView(
        ParticipantId id,
        String reference,
        boolean staff,
        @Nullable String nickname,
        @Nullable Avatar avatar,
        Set<Role> roles,
        State state,
        @Nullable Instant invitedUntil,
        @Nullable Instant askedForHelpAt,
        @Nullable LocalDate pledgedOn,
        boolean mayInvite) {

    /** Where a registration stands. */
    public enum State {
        /** Entered, has not arrived yet. */
        REGISTERED,
        ACTIVE,
        SUSPENDED,
        LEFT
    }
}
