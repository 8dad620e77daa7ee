package ibasho.protocol;

import java.time.Instant;

/**
 * One opening as anybody may know it.
 *
 * @param name Japanese, as shown at the door
 */
public record OpeningView(OpeningId id, KindId kind, String name, Instant from, Instant to) {}
