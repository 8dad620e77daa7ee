package ibasho.protocol;

import java.util.List;

/**
 * A fiscal year, April to March.
 *
 * @param fiscalYear the year in which its April lies
 * @param name for paper, such as 令和8年度
 * @param openings all that have begun, oldest first
 * @param counts of the whole year
 * @param target how many distinct persons the contract asks for (M-2.1.n)
 */
public record HoursView(
        int fiscalYear,
        String name,
        List<HeldOpening> openings,
        List<MonthHours> months,
        Counts counts,
        long target) {}
