/**
 * Floor 4: 相談記録. A draft after every talk, written by its author, then corrected and never changed;
 * every look on record (M-2.4.3a, case-01 to case-04). {@code room} and {@code sideroom} cannot
 * name any of it.
 *
 * <p>Start at {@link ibasho.casework.CaseBook}.
 */
@NullMarked
package ibasho.casework;

import org.jspecify.annotations.NullMarked;
