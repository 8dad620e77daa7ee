package ibasho.care.incident;

import ibasho.kernel.Wareki;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.ReportClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * When reports are due. Pure.
 *
 * <p>The prefecture: at once while it is open; on Saturdays, Sundays, 祝日, from 29 December to 3
 * January and after closing at 9:00 of its next day (O-4.2.キ-イ). The 個人情報保護委員会: 速報 within five
 * days, better three; 確報 within thirty, and when that day is a holiday, the next that is none. The
 * day of knowing is the first day.
 */
public final class ReportTimes {
    /** What "at once" may take. */
    static final Duration AT_ONCE = Duration.ofHours(1);

    /** How many days after knowing the latest holiday may matter. */
    public static final int LOOKS_AHEAD_DAYS = 60;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59);
    private static final int AIM_DAYS = 3;
    private static final int FIRST_DAYS = 5;
    private static final int FULL_DAYS = 30;
    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

    private ReportTimes() {}

    /**
     * The reports an incident needs.
     *
     * @param holidays 祝日 in the {@link #LOOKS_AHEAD_DAYS} days after knowing
     */
    static Map<ReportClock, Instant> due(
            Incident.Sort sort, Instant knownAt, Set<LocalDate> holidays) {
        var due = new EnumMap<ReportClock, Instant>(ReportClock.class);
        var known = knownAt.atZone(Wareki.JAPAN);
        if (sort.kind() != IncidentKind.NEAR_MISS) {
            due.put(ReportClock.PREFECTURE, prefecture(known, holidays));
        }
        if (sort.leak()) {
            var day = known.toLocalDate();
            due.put(ReportClock.COMMISSION_FIRST, endOf(day.plusDays(FIRST_DAYS - 1)));
            due.put(
                    ReportClock.COMMISSION_FULL,
                    endOf(openDay(day.plusDays(FULL_DAYS - 1), holidays)));
        }
        return due;
    }

    /** Better by then: the end of the third day. */
    public static Instant aim(Instant knownAt) {
        return endOf(knownAt.atZone(Wareki.JAPAN).toLocalDate().plusDays(AIM_DAYS - 1));
    }

    private static Instant prefecture(ZonedDateTime known, Set<LocalDate> holidays) {
        var day = known.toLocalDate();
        var time = known.toLocalTime();
        if (!isOpen(day, holidays) || !time.isBefore(CLOSES)) {
            return opening(openDay(day.plusDays(1), holidays));
        }
        return time.isBefore(OPENS) ? opening(day) : known.plus(AT_ONCE).toInstant();
    }

    /** This day, or the next on which offices are open. */
    private static LocalDate openDay(LocalDate day, Set<LocalDate> holidays) {
        var next = day;
        while (!isOpen(next, holidays)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isOpen(LocalDate day, Set<LocalDate> holidays) {
        var weekday = day.getDayOfWeek();
        var monthDay = MonthDay.from(day);
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && !holidays.contains(day)
                && monthDay.isBefore(YEAR_END)
                && monthDay.isAfter(NEW_YEAR);
    }

    private static Instant opening(LocalDate day) {
        return day.atTime(OPENS).atZone(Wareki.JAPAN).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(DAY_ENDS).atZone(Wareki.JAPAN).toInstant();
    }
}
