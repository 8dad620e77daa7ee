package ibasho.protocol;

import java.time.LocalDate;

/**
 * Something to settle while there is time.
 *
 * @param date Monday of the week, first day of the month, or the undecided date
 */
public record ContractAlert(Kind kind, LocalDate date) {
    /** What is missing. */
    public enum Kind {
        WEEK,
        EVENING,
        UNDECIDED
    }
}
