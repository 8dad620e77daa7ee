package ibasho.opening.calendar;

import java.time.LocalDate;
import java.util.Map;

/** What one change of the calendar rewrites, beside dates. */
sealed interface Piece permits Rule, Break, Kind, Targets, Piece.Imported, Piece.None {
    /** 祝日 that staff read in; they replace what was read in before. */
    record Imported(Map<LocalDate, String> days) implements Piece {}

    /** Dates only. */
    record None() implements Piece {}
}
