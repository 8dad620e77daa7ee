package ibasho.room;

import ibasho.kernel.Refusal;
import ibasho.opening.Door;
import ibasho.opening.Writing;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether words may be said now: they rest while the door is paused, the opening is over or staff
 * said so, and come slowly in 静かな場. Staff who host are never held up. Confined to the room's
 * executor.
 */
final class Pace {
    private final Door door;
    private final InstantSource clock;
    private final Admission admission;
    private final BooleanSupplier slow;

    /**
     * @param slow whether staff made the room slow
     */
    Pace(Door door, InstantSource clock, Admission admission, BooleanSupplier slow) {
        this.door = door;
        this.clock = clock;
        this.admission = admission;
        this.slow = slow;
    }

    Instant now() {
        return clock.instant();
    }

    /** A kind no to one more line, or {@code null}. */
    @Nullable Refusal refusal(Presence presence) {
        var no = changing(presence);
        return no == null && isSlowFor(presence) ? slowed(presence) : no;
    }

    /** A kind no to edits and reactions: they are words too, but come in their own time. */
    @Nullable Refusal changing(Presence presence) {
        return door.writing(presence.visitor().roles()) == Writing.RESTS
                ? Refusal.of(RefusalCode.WRITING_RESTS)
                : admission.words(presence);
    }

    private boolean isSlowFor(Presence presence) {
        var roles = presence.visitor().roles();
        return door.writing(roles) == Writing.SLOWED
                || (slow.getAsBoolean() && roles.stream().noneMatch(Role::isStaff));
    }

    /** A line was taken on. */
    void said(Presence presence) {
        presence.saidAt(now());
    }

    private @Nullable Refusal slowed(Presence presence) {
        var saidAt = presence.saidAt();
        var now = now();
        // a clock that was set back must not silence anybody for longer than the pause
        if (saidAt.equals(Instant.MIN) || saidAt.isAfter(now)) {
            return null;
        }
        var left = Limits.QUIET_PAUSE.minus(Duration.between(saidAt, now));
        return left.isPositive()
                ? Refusal.of(RefusalCode.QUIET_TIME, "retryAfterMillis", left.toMillis())
                : null;
    }
}
