package ibasho.opening.calendar;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.OpeningHours;
import ibasho.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * From when to when, by the clocks of Japan; the host's own zone has no say.
 *
 * @param overnight whether {@code to} is on the next day
 */
record Hours(LocalTime from, LocalTime to, boolean overnight) {
    /** Longest opening. */
    static final Duration LONGEST = Duration.ofHours(16);

    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    /**
     * Judges the hours of a wish: {@code BAD_VALUE}, {@code ENDS_BEFORE_START} or {@code
     * OPENING_TOO_LONG} ({@code maxMinutes}).
     */
    static Outcome<Hours> of(OpeningHours wish) {
        if (!isClock(wish.from()) || !isClock(wish.to())) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        var hours =
                new Hours(
                        LocalTime.parse(wish.from()), LocalTime.parse(wish.to()), wish.overnight());
        if (hours.length().isNegative() || hours.length().isZero()) {
            return Outcome.refused(RefusalCode.ENDS_BEFORE_START);
        }
        return hours.length().compareTo(LONGEST) > 0
                ? Outcome.refused(
                        Refusal.of(RefusalCode.OPENING_TOO_LONG, "maxMinutes", LONGEST.toMinutes()))
                : Outcome.done(hours);
    }

    static boolean isClock(String text) {
        return CLOCK.matcher(text).matches();
    }

    Duration length() {
        return Duration.between(from, to).plusDays(overnight ? 1 : 0);
    }

    Instant fromAt(LocalDate day) {
        return day.atTime(from).atZone(OpeningWindow.TOKYO).toInstant();
    }

    Instant toAt(LocalDate day) {
        return day.plusDays(overnight ? 1 : 0).atTime(to).atZone(OpeningWindow.TOKYO).toInstant();
    }

    OpeningHours view() {
        return new OpeningHours(from.toString(), to.toString(), overnight);
    }

    @Override
    public String toString() {
        return from + "–" + (overnight ? "+1 " : "") + to;
    }
}
