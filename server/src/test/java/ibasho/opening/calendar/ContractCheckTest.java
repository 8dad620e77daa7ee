package ibasho.opening.calendar;

import static ibasho.opening.calendar.Sketch.DAY;
import static ibasho.opening.calendar.Sketch.EVENING;
import static ibasho.opening.calendar.Sketch.book;
import static ibasho.opening.calendar.Sketch.day;
import static ibasho.opening.calendar.Sketch.hours;
import static ibasho.opening.calendar.Sketch.mondays;
import static ibasho.opening.calendar.Sketch.pause;
import static ibasho.opening.calendar.Sketch.planned;
import static ibasho.opening.calendar.Sketch.rule;
import static ibasho.opening.calendar.Sketch.tokyo;
import static ibasho.opening.calendar.Sketch.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.protocol.ContractAlert;
import ibasho.protocol.ContractMonth;
import ibasho.protocol.ContractView;
import ibasho.protocol.ContractWeek;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningId;
import ibasho.protocol.Verdict;
import ibasho.protocol.Weekday;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContractCheckTest {
    private static final String BEFORE = "2026-03-31T12:00";

    /** The pattern of the real service in fiscal year 2026. */
    private static Book miyagi() {
        return book(
                List.of(
                        rule("day", mondays(1, 2, 3), DAY, "2026-04-01", null),
                        rule("evening", mondays(4), EVENING, "2026-04-01", null),
                        rule("fifth", mondays(5), DAY, "2026-04-01", null, true)),
                List.of(pause("年末年始", "2026-12-28", "2027-01-03")));
    }

    @Test
    void theRealPatternMeetsTheYearWhenAnEveningCountsAsItsWeek() {
        var year = year(planned(miyagi(), BEFORE), BEFORE);

        assertThat(year.weeks()).hasSize(53);
        assertThat(year.weeks())
                .filteredOn(week -> week.counting() != Verdict.MET)
                .extracting(ContractWeek::monday, ContractWeek::counting)
                .containsExactly(
                        tuple(day("2026-03-30"), Verdict.MISSING),
                        tuple(day("2026-05-04"), Verdict.ASKING),
                        tuple(day("2026-06-29"), Verdict.ASKING),
                        tuple(day("2026-08-31"), Verdict.ASKING),
                        tuple(day("2026-09-21"), Verdict.ASKING),
                        tuple(day("2026-11-30"), Verdict.ASKING),
                        tuple(day("2026-12-28"), Verdict.CLOSED),
                        tuple(day("2027-03-29"), Verdict.ASKING));
        assertThat(year.months())
                .filteredOn(month -> month.evening() != Verdict.MET)
                .extracting(ContractMonth::month, ContractMonth::evening)
                .as("the fourth Monday of December lies in the break")
                .containsExactly(tuple(day("2026-12-01"), Verdict.MISSING));
    }

    @Test
    void inTheStrictReadingTheWeekOfTheEveningIsTooShort() {
        var year = year(planned(miyagi(), BEFORE), BEFORE);

        var fourth = week(year, "2026-04-27");
        assertThat(fourth.counting()).isEqualTo(Verdict.MET);
        assertThat(fourth.strict()).isEqualTo(Verdict.OFF_LENGTH);
        assertThat(fourth.planned()).isEqualTo(new ibasho.protocol.ContractFigures(1, 240, 1));
    }

    @Test
    void aDeletedWeekIsFlaggedAndAClosedOneTellsWhy() {
        var plan = planned(miyagi(), BEFORE);
        var tuesday = row(plan, "2026-07-21");
        var without = plan.with(tuesday.cancelled(OpeningCause.HAND, "", "", true));
        var closed = plan.with(tuesday.cancelled(OpeningCause.HAND, "停電", "", true));

        assertThat(week(year(without, BEFORE), "2026-07-20").counting()).isEqualTo(Verdict.MISSING);
        var week = week(year(closed, BEFORE), "2026-07-20");
        assertThat(week.counting()).isEqualTo(Verdict.CLOSED);
        assertThat(week.reasons()).containsExactly("停電");
    }

    @ParameterizedTest
    @CsvSource({
        "16:59, 21:00, MISSING",
        "17:00, 21:00, MET",
        "17:00, 20:00, MET",
        "17:00, 19:59, OFF_LENGTH",
        "18:30, 23:30, MET",
        "18:29, 23:30, OFF_LENGTH",
    })
    void anEveningBeginsAtFiveAndLastsAboutFourHours(String from, String to, Verdict verdict) {
        var plan =
                planned(
                        book(
                                List.of(rule("e", mondays(4), hours(from, to), "2026-04-01", null)),
                                List.of()),
                        BEFORE);

        assertThat(year(plan, BEFORE).months().getFirst().evening()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, MET",
        "09:00, 16:00, MET",
        "09:00, 15:59, OFF_LENGTH",
        "09:00, 18:00, MET",
        "09:00, 18:01, OFF_LENGTH",
    })
    void aWeekHasAnOpeningOfAboutEightHours(String from, String to, Verdict verdict) {
        var plan =
                planned(
                        book(
                                List.of(
                                        rule(
                                                "d",
                                                weekly(Weekday.WEDNESDAY),
                                                hours(from, to),
                                                "2026-04-01",
                                                null)),
                                List.of()),
                        BEFORE);

        assertThat(week(year(plan, BEFORE), "2026-04-06").strict()).isEqualTo(verdict);
    }

    @Test
    void aMonthWithoutAnEveningIsFlaggedBeforeItEnds() {
        var plan =
                planned(
                        book(
                                List.of(rule("d", weekly(Weekday.MONDAY), DAY, "2026-04-01", null)),
                                List.of()),
                        "2026-06-20T12:00");

        var alerts = year(plan, "2026-06-20T12:00").alerts();

        assertThat(alerts)
                .filteredOn(alert -> alert.kind() == ContractAlert.Kind.EVENING)
                .extracting(ContractAlert::date)
                .containsExactly(day("2026-06-01"), day("2026-07-01"), day("2026-08-01"));
    }

    @Test
    void onlyWholeWeeksOfTheContractAreOwed() {
        var plan = planned(miyagi().with(Sketch.contract("2026-10-01", "2027-03-17")), BEFORE);

        var year = year(plan, BEFORE);

        assertThat(week(year, "2026-09-21").counting()).isEqualTo(Verdict.PARTIAL);
        assertThat(week(year, "2026-09-28").counting()).isEqualTo(Verdict.PARTIAL);
        assertThat(week(year, "2026-10-05").counting()).isEqualTo(Verdict.MET);
        assertThat(week(year, "2027-03-22").counting()).isEqualTo(Verdict.PARTIAL);
        assertThat(year.months().getLast().evening()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void whatReallyHappenedIsJudgedByItself() {
        var plan = planned(miyagi(), BEFORE);
        var held = new HashMap<OpeningId, ActualHours.Held>();
        hold(held, row(plan, "2026-04-06"), Duration.ofMinutes(470));
        hold(held, row(plan, "2026-04-13"), Duration.ofHours(5));

        var year = new ContractCheck(plan, held, LocalDate.of(2026, 4, 22)).year(2026);

        assertThat(week(year, "2026-04-06").actualStrict()).isEqualTo(Verdict.MET);
        assertThat(week(year, "2026-04-13").actualStrict()).isEqualTo(Verdict.OFF_LENGTH);
        assertThat(week(year, "2026-04-20").actualStrict()).isNull();
        assertThat(week(year, "2026-04-13").strict()).isEqualTo(Verdict.MET);
        assertThat(year.months().getFirst().actualEvening()).isNull();
    }

    private static void hold(Map<OpeningId, ActualHours.Held> held, Opening row, Duration open) {
        held.put(row.id(), new ActualHours.Held(row.id(), row.from(), open));
    }

    private static ContractView year(Book book, String now) {
        var today = OpeningWindow.local(tokyo(now)).toLocalDate();
        return new ContractCheck(book, Map.of(), today).year(2026);
    }

    private static ContractWeek week(ContractView year, String monday) {
        return year.weeks().stream()
                .filter(week -> week.monday().equals(day(monday)))
                .findFirst()
                .orElseThrow();
    }

    private static Opening row(Book book, String date) {
        return book.openings().stream()
                .filter(row -> row.date().equals(day(date)))
                .findFirst()
                .orElseThrow();
    }
}
