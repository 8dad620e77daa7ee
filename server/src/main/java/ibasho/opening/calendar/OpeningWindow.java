package ibasho.opening.calendar;

import ibasho.protocol.KindId;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One 開設枠: the time in which participants may be inside.
 *
 * @param name Japanese, as shown on the door
 * @param from when the door opens
 * @param to when it closes; after {@code from}
 * @param note a kind line for everybody, such as why it was moved; empty when there is none
 */
public record OpeningWindow(
        OpeningId id, KindId kind, String name, Instant from, Instant to, String note) {
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
     * A window given in local time of Asia/Tokyo, see {@link #outside}.
     *
     * @throws IllegalArgumentException if it would close before it opens
     */
    public static OpeningWindow inTokyo(String name, LocalDateTime from, LocalDateTime to) {
        return outside(name, from.atZone(TOKYO).toInstant(), to.atZone(TOKYO).toInstant());
    }

    /**
     * A window that stands in no calendar: its kind lets everybody in, its id is made of its
     * beginning.
     *
     * @throws IllegalArgumentException if it would close before it opens
     */
    public static OpeningWindow outside(String name, Instant from, Instant to) {
        return new OpeningWindow(
                new OpeningId("at-" + from), new KindId("everybody"), name, from, to, "");
    }

    /** Whether participants may be inside at {@code now}; the last instant is outside. */
    public boolean isOnAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(to);
    }

    /** What anybody may know of it. */
    public OpeningView view() {
        return new OpeningView(id, kind, name, from, to);
    }

    /** The wall clock in Japan. */
    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, TOKYO);
    }
}
