/**
 * Floor 5: the public room and who hears what in it.
 *
 * <p>Start at {@code Room}. Confined to the room's own executor; may never import {@code ledger}.
 */
@NullMarked
package ibasho.room;

import org.jspecify.annotations.NullMarked;
