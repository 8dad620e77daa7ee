package ibasho.staff;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.SpaceId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** How somebody wishes to be here right now, asked from outside the room. */
@FunctionalInterface
public interface PresenceModes {
    /** The mode of whoever is inside; {@code null} for whoever is not. */
    CompletionStage<@Nullable PresenceMode> of(SpaceId space, ParticipantId who);
}
