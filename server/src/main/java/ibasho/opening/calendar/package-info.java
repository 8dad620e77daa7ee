/**
 * Floor 3: which days and hours the 居場所 opens: rules, single dates, breaks, kinds, and what the
 * contract asks of them.
 *
 * <p>Start at {@link ibasho.opening.calendar.Calendar}. What is decided lies in pure classes:
 * {@code Edits} and {@code DateEdits} judge, {@code Drafts} and {@code Replan} make dates of rules,
 * {@code ContractCheck} compares. Knows nothing of duty, of hours worked or of the door; those read
 * it.
 */
@NullMarked
package ibasho.opening.calendar;

import org.jspecify.annotations.NullMarked;
