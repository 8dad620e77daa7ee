/**
 * Floor 3: the record of acts as staff read it, and which of its values left the house.
 *
 * <p>Start at {@link ibasho.acts.RecordOfActs}. The chain itself is kept by {@code store}.
 */
@NullMarked
package ibasho.acts;

import org.jspecify.annotations.NullMarked;
