package ibasho.protocol;

import java.time.LocalDate;

/** One 祝日 or 休日. */
public record HolidayView(LocalDate date, String name) {}
