package ibasho.opening;

import java.time.Duration;

/**
 * The times of the door.
 *
 * @param grace how long those inside stay after the end (M-3.1.d)
 * @param heartbeat how often the record is told that the server lives; no gap in it is longer
 */
public record DoorTimes(Duration grace, Duration heartbeat) {
    /** Ten minutes of grace, a sign of life every ten seconds. */
    public static final DoorTimes USUAL =
            new DoorTimes(Duration.ofMinutes(10), Duration.ofSeconds(10));

    /** How long before an opening 管理者 and 支援員 may come in (room-02). */
    public static final Duration PREPARATION = Duration.ofMinutes(30);

    /** How long before the end the door says that it will close. */
    public static final Duration LAST_CALL = Duration.ofMinutes(30);
}
