package ibasho.opening;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One 開設枠: the time in which participants may be inside.
 *
 * @param name Japanese, as shown on the door
 * @param from when the door opens
 * @param to when it closes; after {@code from}
 */
public record OpeningWindow(String name, Instant from, Instant to) {
    /** Where this house lives; the host's own time zone has no say (001 3(1)). */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /**
     * Checks the order of the two times.
     *
     * @throws IllegalArgumentException if it would close before it opens
     */
    public OpeningWindow {
        if (name.isBlank()) {
            throw new IllegalArgumentException("opening name: empty (expected: a name to show)");
        }
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "opening \""
                            + name
                            + "\" to: "
                            + local(to)
                            + " (expected: after "
                            + local(from)
                            + ")");
        }
    }

    /**
     * A window given in local time of Asia/Tokyo, as settings write it.
     *
     * @throws IllegalArgumentException if it would close before it opens
     */
    public static OpeningWindow inTokyo(String name, LocalDateTime from, LocalDateTime to) {
        return new OpeningWindow(
                name, from.atZone(TOKYO).toInstant(), to.atZone(TOKYO).toInstant());
    }

    boolean isOnAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(to);
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, TOKYO);
    }
}
