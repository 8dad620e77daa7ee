package ibasho.opening;

import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the door's record.
 *
 * @param by {@code null} where the clock decided
 * @param reason of a change by hand; may be empty
 * @param other the new end (EXTENDED), the last sign of life (INTERRUPTED), what the clock showed
 *     before (CLOCK_STEPPED)
 */
public record DoorEntry(
        OpeningId opening,
        Instant at,
        Kind kind,
        @Nullable ParticipantId by,
        String reason,
        @Nullable Instant other) {

    /** What happened. */
    public enum Kind {
        /** Those who prepare may come in. */
        SOON,
        /** The time has come, and the door waits for a 管理者 or for what is not covered. */
        WAITING,
        /** Open to participants from now on; also again, after a close by hand. */
        OPENED,
        PAUSED,
        RESUMED,
        QUIET_ON,
        QUIET_OFF,
        EXTENDED,
        /** The last half hour. */
        CLOSING,
        /** The opening is over; those inside may stay a little. */
        GRACE,
        CLOSED,
        /** A clock that was fast had closed it; by the clock as it is now it should be on. */
        REOPENED,
        /** No server watched over the door between {@code other} and {@code at}. */
        INTERRUPTED,
        CLOCK_STEPPED
    }

    /** Something the clock did. */
    static DoorEntry byClock(OpeningId opening, Instant at, Kind kind) {
        return new DoorEntry(opening, at, kind, null, "", null);
    }

    /** Something with a second time. */
    static DoorEntry since(OpeningId opening, Instant at, Kind kind, Instant other) {
        return new DoorEntry(opening, at, kind, null, "", other);
    }
}
