package ibasho.opening.calendar;

import ibasho.protocol.OnHoliday;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From a rule to its days: 祝日, breaks and the contract looked at, other openings not. Pure.
 *
 * <p>A break wins over a 祝日. A 祝日 moves a date at most once, to the next day from Monday to Friday;
 * where that day is no plain day either, nobody guesses: staff are asked.
 */
final class Drafts {
    private final Book book;

    Drafts(Book book) {
        this.book = book;
    }

    /** What the rule says about its days in this range, both ends included. */
    List<Draft> of(Rule rule, LocalDate from, LocalDate to) {
        if (rule.ended()) {
            return List.of();
        }
        var last = rule.lastDate();
        var end = last != null && last.isBefore(to) ? last : to;
        return rule.recurrence().dates(rule.firstDate(), from, end).stream()
                .filter(book.targets()::cover)
                .map(day -> draft(rule, day))
                .toList();
    }

    private Draft draft(Rule rule, LocalDate day) {
        var pause = breakOn(day);
        if (pause != null) {
            return Draft.cancelled(day, OpeningCause.BREAK, pause.name());
        }
        var draft = onHoliday(rule, day);
        return rule.askFirst() && draft.status() == OpeningStatus.PLANNED
                ? Draft.asks(day, OpeningCause.ASK, draft.reason())
                : draft;
    }

    private Draft onHoliday(Rule rule, LocalDate day) {
        var holiday = book.holidays().name(day);
        if (holiday == null || rule.onHoliday() == OnHoliday.OPEN_ANYWAY) {
            return Draft.held(day);
        }
        if (rule.onHoliday() == OnHoliday.LEAVE_OUT) {
            return Draft.cancelled(day, OpeningCause.HOLIDAY, holiday);
        }
        return moved(rule, day, Holidays.weekdayAfter(day), holiday);
    }

    private Draft moved(Rule rule, LocalDate day, LocalDate next, String holiday) {
        if (book.holidays().isHoliday(next)) {
            return Draft.asks(day, OpeningCause.HOLIDAY_CHAIN, holiday);
        }
        var pause = breakOn(next);
        if (pause != null) {
            return Draft.asks(day, OpeningCause.BREAK, pause.name());
        }
        var last = Objects.requireNonNullElse(rule.lastDate(), LocalDate.MAX);
        return next.isAfter(last) || !book.targets().cover(next)
                ? Draft.asks(day, OpeningCause.OUTSIDE, holiday)
                : Draft.moved(day, next, holiday);
    }

    private @Nullable Break breakOn(LocalDate day) {
        return book.breaks().stream().filter(pause -> pause.covers(day)).findFirst().orElse(null);
    }
}
