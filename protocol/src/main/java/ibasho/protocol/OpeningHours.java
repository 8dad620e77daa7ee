package ibasho.protocol;

/**
 * From when to when, by the clocks of Japan.
 *
 * @param from {@code HH:mm}
 * @param to {@code HH:mm}
 * @param overnight whether {@code to} is on the next day
 */
public record OpeningHours(String from, String to, boolean overnight) {}
