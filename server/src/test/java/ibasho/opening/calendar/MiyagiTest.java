package ibasho.opening.calendar;

import static ibasho.opening.calendar.Sketch.DAY;
import static ibasho.opening.calendar.Sketch.EVENING;
import static ibasho.opening.calendar.Sketch.book;
import static ibasho.opening.calendar.Sketch.lines;
import static ibasho.opening.calendar.Sketch.mondays;
import static ibasho.opening.calendar.Sketch.pause;
import static ibasho.opening.calendar.Sketch.planned;
import static ibasho.opening.calendar.Sketch.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The real service this was built for: 1st to 3rd Monday 9–17, 4th Monday 17–21, on a 祝日 the next
 * day, 5th Mondays asked each time.
 */
final class MiyagiTest {
    private static final List<Rule> RULES =
            List.of(
                    rule("day", mondays(1, 2, 3), DAY, "2023-04-01", null),
                    rule("evening", mondays(4), EVENING, "2023-04-01", null),
                    rule("fifth", mondays(5), DAY, "2023-04-01", null, true));
    private static final List<Break> BREAKS =
            List.of(
                    pause("年末年始", "2023-12-29", "2024-01-03"),
                    pause("年末年始2025", "2025-12-27", "2026-01-04"));

    @Test
    void theSecondHalfOfFiscalYear2023() {
        var plan = planned(book(RULES, BREAKS), "2023-09-30T12:00");

        assertThat(lines(plan, "2023-10-01", "2024-03-31"))
                .containsExactly(
                        "2023-10-02 09:00–17:00 PLANNED RULE",
                        "2023-10-10 09:00–17:00 PLANNED HOLIDAY",
                        "2023-10-16 09:00–17:00 PLANNED RULE",
                        "2023-10-23 17:00–21:00 PLANNED RULE",
                        "2023-10-30 09:00–17:00 UNDECIDED ASK",
                        "2023-11-06 09:00–17:00 PLANNED RULE",
                        "2023-11-13 09:00–17:00 PLANNED RULE",
                        "2023-11-20 09:00–17:00 PLANNED RULE",
                        "2023-11-27 17:00–21:00 PLANNED RULE",
                        "2023-12-04 09:00–17:00 PLANNED RULE",
                        "2023-12-11 09:00–17:00 PLANNED RULE",
                        "2023-12-18 09:00–17:00 PLANNED RULE",
                        "2023-12-25 17:00–21:00 PLANNED RULE",
                        "2024-01-01 09:00–17:00 CANCELLED BREAK",
                        "2024-01-09 09:00–17:00 PLANNED HOLIDAY",
                        "2024-01-15 09:00–17:00 PLANNED RULE",
                        "2024-01-22 17:00–21:00 PLANNED RULE",
                        "2024-01-29 09:00–17:00 UNDECIDED ASK",
                        "2024-02-05 09:00–17:00 PLANNED RULE",
                        "2024-02-13 09:00–17:00 PLANNED HOLIDAY",
                        "2024-02-19 09:00–17:00 PLANNED RULE",
                        "2024-02-26 17:00–21:00 PLANNED RULE",
                        "2024-03-04 09:00–17:00 PLANNED RULE",
                        "2024-03-11 09:00–17:00 PLANNED RULE",
                        "2024-03-18 09:00–17:00 PLANNED RULE",
                        "2024-03-25 17:00–21:00 PLANNED RULE");
    }

    @Test
    void fiscalYear2025WithItsChainAndItsEveningsOnHolidays() {
        var plan = planned(book(RULES, BREAKS), "2025-03-31T12:00");

        assertThat(lines(plan, "2025-04-01", "2026-03-31"))
                .containsExactly(
                        "2025-04-07 09:00–17:00 PLANNED RULE",
                        "2025-04-14 09:00–17:00 PLANNED RULE",
                        "2025-04-21 09:00–17:00 PLANNED RULE",
                        "2025-04-28 17:00–21:00 PLANNED RULE",
                        "2025-05-05 09:00–17:00 UNDECIDED HOLIDAY_CHAIN",
                        "2025-05-12 09:00–17:00 PLANNED RULE",
                        "2025-05-19 09:00–17:00 PLANNED RULE",
                        "2025-05-26 17:00–21:00 PLANNED RULE",
                        "2025-06-02 09:00–17:00 PLANNED RULE",
                        "2025-06-09 09:00–17:00 PLANNED RULE",
                        "2025-06-16 09:00–17:00 PLANNED RULE",
                        "2025-06-23 17:00–21:00 PLANNED RULE",
                        "2025-06-30 09:00–17:00 UNDECIDED ASK",
                        "2025-07-07 09:00–17:00 PLANNED RULE",
                        "2025-07-14 09:00–17:00 PLANNED RULE",
                        "2025-07-22 09:00–17:00 PLANNED HOLIDAY",
                        "2025-07-28 17:00–21:00 PLANNED RULE",
                        "2025-08-04 09:00–17:00 PLANNED RULE",
                        "2025-08-12 09:00–17:00 PLANNED HOLIDAY",
                        "2025-08-18 09:00–17:00 PLANNED RULE",
                        "2025-08-25 17:00–21:00 PLANNED RULE",
                        "2025-09-01 09:00–17:00 PLANNED RULE",
                        "2025-09-08 09:00–17:00 PLANNED RULE",
                        "2025-09-16 09:00–17:00 PLANNED HOLIDAY",
                        "2025-09-22 17:00–21:00 PLANNED RULE",
                        "2025-09-29 09:00–17:00 UNDECIDED ASK",
                        "2025-10-06 09:00–17:00 PLANNED RULE",
                        "2025-10-14 09:00–17:00 PLANNED HOLIDAY",
                        "2025-10-20 09:00–17:00 PLANNED RULE",
                        "2025-10-27 17:00–21:00 PLANNED RULE",
                        "2025-11-04 09:00–17:00 PLANNED HOLIDAY",
                        "2025-11-10 09:00–17:00 PLANNED RULE",
                        "2025-11-17 09:00–17:00 PLANNED RULE",
                        "2025-11-25 17:00–21:00 PLANNED HOLIDAY",
                        "2025-12-01 09:00–17:00 PLANNED RULE",
                        "2025-12-08 09:00–17:00 PLANNED RULE",
                        "2025-12-15 09:00–17:00 PLANNED RULE",
                        "2025-12-22 17:00–21:00 PLANNED RULE",
                        "2025-12-29 09:00–17:00 CANCELLED BREAK",
                        "2026-01-05 09:00–17:00 PLANNED RULE",
                        "2026-01-13 09:00–17:00 PLANNED HOLIDAY",
                        "2026-01-19 09:00–17:00 PLANNED RULE",
                        "2026-01-26 17:00–21:00 PLANNED RULE",
                        "2026-02-02 09:00–17:00 PLANNED RULE",
                        "2026-02-09 09:00–17:00 PLANNED RULE",
                        "2026-02-16 09:00–17:00 PLANNED RULE",
                        "2026-02-24 17:00–21:00 PLANNED HOLIDAY",
                        "2026-03-02 09:00–17:00 PLANNED RULE",
                        "2026-03-09 09:00–17:00 PLANNED RULE",
                        "2026-03-16 09:00–17:00 PLANNED RULE",
                        "2026-03-23 17:00–21:00 PLANNED RULE",
                        "2026-03-30 09:00–17:00 UNDECIDED ASK");
    }
}
