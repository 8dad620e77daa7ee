/**
 * Floor 6: desks for staff, one per task.
 *
 * <p>Start at a desk. Desks answer with view records of {@code protocol} only.
 */
@NullMarked
package ibasho.staff;

import org.jspecify.annotations.NullMarked;
