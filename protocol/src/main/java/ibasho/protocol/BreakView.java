package ibasho.protocol;

import java.time.LocalDate;

/** Days on which no rule opens, first and last included. */
public record BreakView(
        BreakId id, LocalDate firstDate, LocalDate lastDate, String name, long version) {}
