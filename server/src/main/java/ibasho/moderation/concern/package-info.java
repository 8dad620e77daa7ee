/**
 * Floor 3: what staff should look at (M-3.2.ア-4a): reports, flags and hints as cards that somebody
 * takes and closes. Cards name lines and people by id and keep no line; whom a card is about never
 * learns of it.
 *
 * <p>Start at {@link ibasho.moderation.concern.Cards}. Thread-safe, never blocks; which card a
 * press belongs to is decided inside one write, so no two presses can cross.
 */
@NullMarked
package ibasho.moderation.concern;

import org.jspecify.annotations.NullMarked;
