package ibasho.opening.calendar;

import ibasho.protocol.OnHoliday;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.Repeat;
import ibasho.protocol.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a rule gives, found by asking every single day. Slow, and plain to read. */
final class SlowCalendar {
    private final Book book;

    SlowCalendar(Book book) {
        this.book = book;
    }

    List<Draft> drafts(Rule rule, Repeat repeat, LocalDate from, LocalDate to) {
        var drafts = new ArrayList<Draft>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (isInside(rule, day) && book.targets().cover(day) && repeats(rule, repeat, day)) {
                drafts.add(draft(rule, day));
            }
        }
        return drafts;
    }

    private static boolean isInside(Rule rule, LocalDate day) {
        var last = rule.lastDate();
        return !day.isBefore(rule.firstDate()) && (last == null || !day.isAfter(last));
    }

    private static boolean repeats(Rule rule, Repeat repeat, LocalDate day) {
        var weekday = Weekday.valueOf(day.getDayOfWeek().name());
        return switch (repeat.form()) {
            case DATES -> repeat.dates().contains(day);
            case WEEKLY ->
                    repeat.days().contains(weekday)
                            && weeksBetween(rule.firstDate(), day) % repeat.every() == 0;
            case MONTHLY ->
                    repeat.days().contains(weekday)
                            && monthsBetween(rule.firstDate(), day) % repeat.every() == 0
                            && repeat.weeks().stream().anyMatch(week -> isNth(day, week));
        };
    }

    private static boolean isNth(LocalDate day, int week) {
        return week == -1
                ? day.getDayOfMonth() + 7 > day.lengthOfMonth()
                : (day.getDayOfMonth() + 6) / 7 == week;
    }

    private static long weeksBetween(LocalDate first, LocalDate day) {
        return ChronoUnit.WEEKS.between(monday(first), monday(day));
    }

    private static long monthsBetween(LocalDate first, LocalDate day) {
        return (day.getYear() - first.getYear()) * 12L
                + day.getMonthValue()
                - first.getMonthValue();
    }

    private static LocalDate monday(LocalDate day) {
        var back = day;
        while (back.getDayOfWeek() != DayOfWeek.MONDAY) {
            back = back.minusDays(1);
        }
        return back;
    }

    private Draft draft(Rule rule, LocalDate day) {
        for (var pause : book.breaks()) {
            if (pause.covers(day)) {
                return Draft.cancelled(day, OpeningCause.BREAK, pause.name());
            }
        }
        var holiday = book.holidays().name(day);
        if (holiday == null || rule.onHoliday() == OnHoliday.OPEN_ANYWAY) {
            return rule.askFirst() ? Draft.asks(day, OpeningCause.ASK, "") : Draft.held(day);
        }
        if (rule.onHoliday() == OnHoliday.LEAVE_OUT) {
            return Draft.cancelled(day, OpeningCause.HOLIDAY, holiday);
        }
        var next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        if (book.holidays().isHoliday(next)) {
            return Draft.asks(day, OpeningCause.HOLIDAY_CHAIN, holiday);
        }
        for (var pause : book.breaks()) {
            if (pause.covers(next)) {
                return Draft.asks(day, OpeningCause.BREAK, pause.name());
            }
        }
        if (!isInside(rule, next) || !book.targets().cover(next)) {
            return Draft.asks(day, OpeningCause.OUTSIDE, holiday);
        }
        return rule.askFirst()
                ? Draft.asks(day, OpeningCause.ASK, holiday)
                : Draft.moved(day, next, holiday);
    }
}
