package ibasho.protocol;

import java.time.LocalDate;
import java.util.List;

/**
 * The calendar as staff see it.
 *
 * @param undecided every coming date that waits for a decision, whatever the range
 */
public record CalendarView(
        LocalDate from,
        LocalDate to,
        List<OpeningDateView> dates,
        List<OpeningDateView> undecided,
        List<RuleView> rules,
        List<BreakView> breaks,
        List<KindView> kinds,
        List<HolidayView> holidays,
        ContractTargets targets,
        long targetsVersion) {}
