package ibasho.opening.duty;

import ibasho.protocol.OpeningId;
import java.time.Instant;

/**
 * Now, in which opening.
 *
 * @param open whether the door is open to participants now, or only paused
 */
public record Moment(Instant now, OpeningId opening, boolean open) {}
