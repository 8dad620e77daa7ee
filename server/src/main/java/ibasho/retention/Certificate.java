package ibasho.retention;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That something was erased because its time had come (Q6).
 *
 * @param day in Japan
 * @param what kind of things, such as {@code CHAT}
 * @param beforeAt all that ended before this time
 * @param pieces how many, over the day
 */
public record Certificate(
        LocalDate day, String what, Instant beforeAt, long pieces, Instant erasedAt) {}
