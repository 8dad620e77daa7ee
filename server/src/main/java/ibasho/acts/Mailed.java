package ibasho.acts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A value of the record that left by mail.
 *
 * @param day in Japan
 */
public record Mailed(LocalDate day, Instant at) {}
