package ibasho.room;

import ibasho.kernel.Refusal;
import ibasho.opening.Door;
import ibasho.opening.Writing;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether words may be said now: they rest while the door is paused or the opening is over, and
 * come slowly in 静かな場. Staff who host are never held up. Confined to the room's executor.
 */
final class Pace {
    private final Door door;
    private final InstantSource clock;

    Pace(Door door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A kind no to one more line, or {@code null}. */
    @Nullable Refusal refusal(Presence presence) {
        return switch (door.writing(presence.visitor().roles())) {
            case FREE -> null;
            case RESTS -> Refusal.of(RefusalCode.WRITING_RESTS);
            case SLOWED -> slowed(presence);
        };
    }

    /** Whether nothing may be changed either: no edits, no reactions. */
    boolean rests(Presence presence) {
        return door.writing(presence.visitor().roles()) == Writing.RESTS;
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
