/**
 * Floor 3: the private line between one person and staff (room-29), and the back line of staff
 * among themselves. Both are sealed; who has read what is kept nowhere.
 *
 * <p>Start at {@link ibasho.care.line.PrivateLines}, then {@link ibasho.care.line.BackLine}.
 */
@NullMarked
package ibasho.care.line;

import org.jspecify.annotations.NullMarked;
