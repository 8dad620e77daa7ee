/**
 * Floor 5: the public room and who hears what in it.
 *
 * <p>Start at {@link ibasho.room.Room}: its switch is the table of contents. Each room is confined
 * to an executor of its own ({@link ibasho.room.Inbox}); there are no locks. May never import
 * {@code ledger} or {@code casework}: code that runs among participants cannot name a real
 * identity.
 */
@NullMarked
package ibasho.room;

import org.jspecify.annotations.NullMarked;
