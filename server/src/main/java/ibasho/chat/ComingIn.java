package ibasho.chat;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.ResumePoint;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door of a room, let in by its rules.
 *
 * @param again whether this may continue a stay that is open; false ends what was left open
 * @param presenceMode the wished 過ごし方; a stay that is continued after a cut keeps its own
 * @param since for those who read the whole opening: from when on; else {@code null}
 * @param resume where the client stopped hearing; {@code null} for a fresh start
 * @param apart whom this person has hidden for themselves
 */
public record ComingIn(
        Stay.Guest guest,
        boolean again,
        PresenceMode presenceMode,
        @Nullable Instant since,
        @Nullable ResumePoint resume,
        Set<ParticipantId> apart,
        Instant now) {
    /** Somebody who has hidden nobody. */
    public ComingIn(
            Stay.Guest guest,
            boolean again,
            PresenceMode presenceMode,
            @Nullable Instant since,
            @Nullable ResumePoint resume,
            Instant now) {
        this(guest, again, presenceMode, since, resume, Set.of(), now);
    }
}
