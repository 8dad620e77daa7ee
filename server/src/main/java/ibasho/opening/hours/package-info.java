/**
 * Floor 3, inside the opening: what became of it. Who was admitted, how long the door was open and
 * a 管理者 on duty, counted and computed from what the server itself noted, never typed; and the 開設日誌
 * that stands on it. For staff only: no participant ever learns a figure from here.
 *
 * <p>Start at {@link ibasho.opening.hours.HoursBook} and {@link ibasho.opening.hours.Diaries}.
 * {@link ibasho.opening.hours.Timeline} is the pure part. Thread-safe; futures complete on the
 * store's threads.
 */
@NullMarked
package ibasho.opening.hours;

import org.jspecify.annotations.NullMarked;
