package ibasho.protocol;

/**
 * One month of a fiscal year. People of several months must not be added up: 実 of a year is less.
 *
 * @param month such as {@code 2026-11}
 * @param monthText for paper, such as 令和8年11月
 * @param planned how many openings were planned
 * @param held how many of them really opened
 */
public record MonthHours(
        String month,
        String monthText,
        long planned,
        long held,
        long plannedMinutes,
        long actualMinutes,
        Counts counts) {}
