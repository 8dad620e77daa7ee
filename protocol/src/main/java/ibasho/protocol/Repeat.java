package ibasho.protocol;

import java.time.LocalDate;
import java.util.List;

/**
 * Which days a rule gives.
 *
 * @param every every n weeks or months, 1 to 12; 1 for {@link Form#DATES}
 * @param days for weeks and months; none for {@link Form#DATES}
 * @param weeks which of the month, 1 to 5, or -1 for the last; for {@link Form#MONTHLY} only
 * @param dates for {@link Form#DATES} only
 */
public record Repeat(
        Form form, int every, List<Weekday> days, List<Integer> weeks, List<LocalDate> dates) {

    /** How a rule repeats. */
    public enum Form {
        /** On these days, every n weeks. */
        WEEKLY,
        /** On the nth of these days, every n months. */
        MONTHLY,
        /** On these dates and no others. */
        DATES
    }
}
