package ibasho.opening.calendar;

import ibasho.kernel.Wareki;
import ibasho.protocol.ContractAlert;
import ibasho.protocol.ContractFigures;
import ibasho.protocol.ContractMonth;
import ibasho.protocol.ContractView;
import ibasho.protocol.ContractWeek;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.Verdict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year against the contract (M-3.1.a, M-3.1.b), planned and actual, by both readings of
 * Q1. Pure. A week is an ISO week, an opening belongs to the day it begins on, all by the clocks of
 * Japan.
 */
final class ContractCheck {
    private static final int ALERT_WEEKS = 8;

    private final Book book;
    private final Map<OpeningId, ActualHours.Held> held;
    private final LocalDate today;

    /**
     * Over these dates.
     *
     * @param held openings that were held; empty when nothing is known of any
     * @param today the day up to which actual figures can be expected (excluded)
     */
    ContractCheck(Book book, Map<OpeningId, ActualHours.Held> held, LocalDate today) {
        this.book = book;
        this.held = held;
        this.today = today;
    }

    /** First day and last day that matter to a fiscal year: whole weeks around it. */
    static List<LocalDate> span(int fiscalYear) {
        var first = Wareki.firstDayOf(fiscalYear);
        var last = Wareki.lastDayOf(fiscalYear);
        return List.of(monday(first), monday(last).plusDays(6));
    }

    /** The year at a glance; alerts only look ahead from today. */
    ContractView year(int fiscalYear) {
        var first = Wareki.firstDayOf(fiscalYear);
        var last = Wareki.lastDayOf(fiscalYear);
        var weeks =
                Stream.iterate(monday(first), day -> !day.isAfter(last), day -> day.plusWeeks(1))
                        .map(this::week)
                        .toList();
        var months =
                Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusMonths(1))
                        .map(this::month)
                        .toList();
        return new ContractView(
                fiscalYear, book.targets().text(), weeks, months, alerts(weeks, months));
    }

    /** One length of opening, planned or actual. */
    private record Length(LocalDate day, LocalTime begins, Duration length) {}

    private ContractWeek week(LocalDate monday) {
        var sunday = monday.plusDays(6);
        var planned = planned(monday, sunday);
        var actual = actual(monday, sunday);
        var owed = isOwed(monday, sunday);
        return new ContractWeek(
                monday,
                figures(planned),
                actual == null ? null : figures(actual),
                weekly(monday, planned, true, owed),
                weekly(monday, planned, false, owed),
                actual == null ? null : weekly(monday, actual, true, owed),
                actual == null ? null : weekly(monday, actual, false, owed),
                planned.isEmpty() ? reasons(monday, sunday) : List.of());
    }

    private ContractMonth month(LocalDate first) {
        var last = YearMonth.from(first).atEndOfMonth();
        var planned = planned(first, last);
        var actual = actual(first, last);
        var owed = isOwed(first, last);
        return new ContractMonth(
                first,
                figures(planned),
                actual == null ? null : figures(actual),
                evening(first, last, planned, owed),
                actual == null ? null : evening(first, last, actual, owed));
    }

    private Verdict weekly(
            LocalDate monday, List<Length> lengths, boolean eveningCounts, boolean owed) {
        var text = book.targets().text();
        Predicate<Length> isWeekly =
                each -> isAbout(each, text.weeklyMinutes(), text.weeklyToleranceMinutes());
        var enough = eveningCounts ? isWeekly.or(this::isGoodEvening) : isWeekly;
        return verdict(
                monday,
                monday.plusDays(6),
                lengths.stream().filter(enough).count() >= text.weeklyMin(),
                !lengths.isEmpty(),
                owed);
    }

    private Verdict evening(LocalDate first, LocalDate last, List<Length> lengths, boolean owed) {
        var good = lengths.stream().filter(this::isGoodEvening).count();
        return verdict(
                first,
                last,
                good >= book.targets().text().eveningMin(),
                lengths.stream().anyMatch(this::isEvening),
                owed);
    }

    private Verdict verdict(
            LocalDate first, LocalDate last, boolean met, boolean some, boolean owed) {
        if (met) {
            return Verdict.MET;
        }
        if (!owed) {
            return Verdict.PARTIAL;
        }
        if (rows(first, last).anyMatch(row -> row.status() == OpeningStatus.UNDECIDED)) {
            return Verdict.ASKING;
        }
        if (some) {
            return Verdict.OFF_LENGTH;
        }
        return planned(first, last).isEmpty() && !reasons(first, last).isEmpty()
                ? Verdict.CLOSED
                : Verdict.MISSING;
    }

    private boolean isEvening(Length each) {
        return !each.begins().isBefore(book.targets().eveningEarliest());
    }

    private boolean isGoodEvening(Length each) {
        var text = book.targets().text();
        return isEvening(each)
                && isAbout(each, text.eveningMinutes(), text.eveningToleranceMinutes());
    }

    private static boolean isAbout(Length each, int minutes, int tolerance) {
        var off = each.length().minusMinutes(minutes).abs();
        return off.compareTo(Duration.ofMinutes(tolerance)) <= 0;
    }

    private boolean isOwed(LocalDate first, LocalDate last) {
        return book.targets().cover(first) && book.targets().cover(last);
    }

    private Stream<Opening> rows(LocalDate first, LocalDate last) {
        return book.openings().stream()
                .filter(row -> !row.date().isBefore(first) && !row.date().isAfter(last));
    }

    private List<Length> planned(LocalDate first, LocalDate last) {
        return rows(first, last)
                .filter(Opening::isPlanned)
                .map(row ->
                        new Length(
                                row.date(),
                                OpeningWindow.local(row.from()).toLocalTime(),
                                Duration.between(row.from(), row.to())))
                .toList();
    }

    /** {@code null} before the last day is over, or when nothing is known at all. */
    private @Nullable List<Length> actual(LocalDate first, LocalDate last) {
        if (!last.isBefore(today) || held.isEmpty()) {
            return null;
        }
        return rows(first, last)
                .map(row -> held.get(row.id()))
                .filter(Objects::nonNull)
                .map(each -> {
                    var opened = OpeningWindow.local(each.openedAt());
                    return new Length(opened.toLocalDate(), opened.toLocalTime(), each.open());
                })
                .toList();
    }

    private ContractFigures figures(List<Length> lengths) {
        var minutes = lengths.stream().mapToLong(each -> each.length().toMinutes()).sum();
        var evenings = lengths.stream().filter(this::isEvening).count();
        return new ContractFigures(lengths.size(), minutes, (int) evenings);
    }

    /** Why nothing is held: what staff said of cancelled dates, and names of breaks. */
    private List<String> reasons(LocalDate first, LocalDate last) {
        var cancelled =
                rows(first, last)
                        .filter(row -> row.status() == OpeningStatus.CANCELLED)
                        .map(Opening::reason);
        var breaks =
                book.breaks().stream()
                        .filter(pause -> !pause.ended())
                        .filter(pause -> !pause.firstDate().isAfter(first))
                        .filter(pause -> !pause.lastDate().isBefore(last))
                        .map(Break::name);
        return Stream.concat(cancelled, breaks)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .toList();
    }

    private List<ContractAlert> alerts(List<ContractWeek> weeks, List<ContractMonth> months) {
        var until = today.plusWeeks(ALERT_WEEKS);
        var alerts = new ArrayList<ContractAlert>();
        for (var week : weeks) {
            var ahead = !week.monday().plusDays(6).isBefore(today) && !week.monday().isAfter(until);
            if (ahead && isOpenQuestion(reading(week))) {
                alerts.add(new ContractAlert(ContractAlert.Kind.WEEK, week.monday()));
            }
        }
        for (var month : months) {
            var end = YearMonth.from(month.month()).atEndOfMonth();
            var ahead = !end.isBefore(today) && !month.month().isAfter(until);
            if (ahead && isOpenQuestion(month.evening())) {
                alerts.add(new ContractAlert(ContractAlert.Kind.EVENING, month.month()));
            }
        }
        book.openings().stream()
                .filter(row -> row.status() == OpeningStatus.UNDECIDED)
                .filter(row -> !row.date().isBefore(today) && !row.date().isAfter(until))
                .map(row -> new ContractAlert(ContractAlert.Kind.UNDECIDED, row.date()))
                .forEach(alerts::add);
        return List.copyOf(alerts);
    }

    private Verdict reading(ContractWeek week) {
        return book.targets().text().eveningCountsAsWeekly() ? week.counting() : week.strict();
    }

    private static boolean isOpenQuestion(Verdict verdict) {
        return verdict == Verdict.MISSING
                || verdict == Verdict.OFF_LENGTH
                || verdict == Verdict.ASKING;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
