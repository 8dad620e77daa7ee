package ibasho.opening.calendar;

import ibasho.kernel.Outcome;
import ibasho.protocol.ContractTargets;
import ibasho.protocol.RefusalCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** What the contract asks, with the version it is stored under. */
record Targets(ContractTargets text, long version) implements Piece {
    /** REQUIREMENTS §7: weekly about 8 h, monthly from 17:00 about 4 h, one hour of play. */
    static final Targets FIRST =
            new Targets(new ContractTargets(null, null, 1, 480, 60, 1, "17:00", 240, 60, true), 0);

    private static final int MOST_TIMES = 31;
    private static final long MOST_MINUTES = Duration.ofDays(1).toMinutes();

    /** Judges a wish: {@code BAD_VALUE} or {@code ENDS_BEFORE_START}. */
    static Outcome<ContractTargets> accept(ContractTargets wish) {
        var from = wish.contractFrom();
        var to = wish.contractTo();
        var sound =
                (from == null || CalendarTexts.isPlausible(from))
                        && (to == null || CalendarTexts.isPlausible(to))
                        && isWithin(wish.weeklyMin(), MOST_TIMES)
                        && isWithin(wish.eveningMin(), MOST_TIMES)
                        && isWithin(wish.weeklyMinutes(), MOST_MINUTES)
                        && isWithin(wish.weeklyToleranceMinutes(), wish.weeklyMinutes())
                        && isWithin(wish.eveningMinutes(), MOST_MINUTES)
                        && isWithin(wish.eveningToleranceMinutes(), wish.eveningMinutes())
                        && Hours.isClock(wish.eveningEarliest());
        if (!sound) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        return from != null && to != null && to.isBefore(from)
                ? Outcome.refused(RefusalCode.ENDS_BEFORE_START)
                : Outcome.done(wish);
    }

    /** Whether the contract runs on this day. */
    boolean cover(LocalDate day) {
        var from = text.contractFrom();
        var to = text.contractTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    LocalTime eveningEarliest() {
        return LocalTime.parse(text.eveningEarliest());
    }

    private static boolean isWithin(long value, long most) {
        return value >= 0 && value <= most;
    }
}
