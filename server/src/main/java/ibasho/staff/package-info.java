/**
 * Floor 6: desks for staff and for arriving, one per task. The only place where a nickname and a
 * real name may meet; desks answer with view records of {@code protocol} only, and those have no
 * field for the real name.
 *
 * <p>Start at {@link ibasho.staff.Desk}, then a desk. Finer rules than the privilege matrix stand
 * in {@code AccountRules}. Everything here is thread-safe and never blocks.
 */
@NullMarked
package ibasho.staff;

import org.jspecify.annotations.NullMarked;
