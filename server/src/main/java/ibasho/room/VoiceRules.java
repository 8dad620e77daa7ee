package ibasho.room;

import ibasho.kernel.Refusal;
import ibasho.opening.Writing;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether voices may be used now. A voice cannot be slowed, so in 静かな場 there is none; while the
 * door is paused, after the end and in お休み one's own voice rests, and one may go on listening.
 * Confined to the room's executor.
 */
final class VoiceRules {
    private static final Set<Role> ANY_GUEST = Set.of(Role.PARTICIPANT);

    private final RoomParts parts;
    private final BooleanSupplier slow;

    /**
     * @param slow whether staff made the room slow
     */
    VoiceRules(RoomParts parts, BooleanSupplier slow) {
        this.parts = parts;
        this.slow = slow;
    }

    /** Whether the whole room is quiet. */
    boolean isQuiet() {
        return slow.getAsBoolean() || parts.door().writing(ANY_GUEST) == Writing.SLOWED;
    }

    /** A kind no to coming into voice, or {@code null}. */
    @Nullable Refusal joining(Presence presence) {
        if (presence.isOnlyWatching()) {
            return Refusal.of(RefusalCode.WATCHING);
        }
        if (OpenLine.tableOf(presence) == null) {
            return Refusal.of(RefusalCode.NOT_AT_TABLE);
        }
        return isQuiet() ? Refusal.of(RefusalCode.QUIET_TIME) : null;
    }

    /** Why this person's voice rests; {@code null} if it does not. */
    @Nullable Refusal resting(Presence presence) {
        if (parts.door().writing(presence.visitor().roles()) == Writing.RESTS) {
            return Refusal.of(RefusalCode.WRITING_RESTS);
        }
        return parts.ladder().pauses().talking(presence.who(), parts.clock().instant());
    }
}
