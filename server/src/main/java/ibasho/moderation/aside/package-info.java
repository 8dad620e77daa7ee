/**
 * Floor 3: hiding somebody for oneself (X-15, room-20). Silent, kept across days, never seen by
 * anybody else, staff neither.
 *
 * <p>Start at {@link ibasho.moderation.aside.Asides}. Thread-safe; asking never blocks.
 */
@NullMarked
package ibasho.moderation.aside;

import org.jspecify.annotations.NullMarked;
