/**
 * Floor 3: the windows in which the door is open, by the server's clock in Asia/Tokyo.
 *
 * <p>Start at {@link ibasho.opening.Door}. {@link ibasho.opening.OpeningSchedule} is an immutable
 * answer to "what is the door like at this instant"; the door adds the clock, who is let in, and
 * one timer thread that tells listeners.
 */
@NullMarked
package ibasho.opening;

import org.jspecify.annotations.NullMarked;
