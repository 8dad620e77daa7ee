package ibasho.protocol;

import java.time.Instant;

/**
 * Part of an opening in which appointments leave no 相談員 for whoever asks without one (O-4.1.エ).
 *
 * @param opening its name
 * @param booked whether it is so already; otherwise once the free times in it are taken
 */
public record SlotStretchView(String opening, Instant from, Instant to, boolean booked) {}
