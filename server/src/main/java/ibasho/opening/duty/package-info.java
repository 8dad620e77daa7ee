/**
 * Floor 3, inside {@code opening}: who answers for an opening, planned and in fact (M-3.2).
 *
 * <p>Start at {@link ibasho.opening.duty.Duty}: who is on duty now, hand-over, the loss of the 管理者.
 * {@link ibasho.opening.duty.Rosters} holds the shifts, {@link ibasho.opening.duty.Experiences} the
 * 支援経験 register, {@link ibasho.opening.duty.Readiness} what is not covered. Imports {@code
 * opening.calendar}, never the door.
 */
@NullMarked
package ibasho.opening.duty;

import org.jspecify.annotations.NullMarked;
