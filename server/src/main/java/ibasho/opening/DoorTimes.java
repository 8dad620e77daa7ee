package ibasho.opening;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of the door; what an operator may set stands in {@code reference.conf}.
 *
 * @param soon how long before an opening 管理者 and 支援員 may come in (room-02)
 * @param notices how long before the end the door says that it will close, longest first; the first
 *     of them begins {@code CLOSING}
 * @param grace how long those inside stay after the end (M-3.1.d)
 * @param heartbeat how often the record is told that the server lives; no gap in it is longer
 */
public record DoorTimes(Duration soon, List<Duration> notices, Duration grace, Duration heartbeat) {
    /** How often the record is told that the server lives. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Half an hour before, notices at 30, 10 and 5 minutes, ten minutes of grace. */
    public static final DoorTimes USUAL =
            new DoorTimes(
                    Duration.ofMinutes(30),
                    List.of(Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofMinutes(5)),
                    Duration.ofMinutes(10),
                    HEARTBEAT);

    /** Takes the notices in any order. */
    public DoorTimes {
        notices = notices.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** How long before the end the door begins to close. */
    Duration closing() {
        return notices.isEmpty() ? Duration.ZERO : notices.getFirst();
    }

    /** The notice that stands when this much is left, or {@code null} before the first. */
    @Nullable Duration notice(Duration left) {
        return notices.reversed().stream()
                .filter(notice -> notice.compareTo(left) >= 0)
                .findFirst()
                .orElse(null);
    }
}
