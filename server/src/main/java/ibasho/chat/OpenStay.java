package ibasho.chat;

import java.time.Instant;

/**
 * A stay that nobody has ended.
 *
 * @param enteredAt when it began
 * @param seenAt when the person was last known to be inside
 */
public record OpenStay(Stay stay, Instant enteredAt, Instant seenAt) {}
