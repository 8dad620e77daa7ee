/**
 * Floor 3: the floor plan, steps and seats.
 *
 * <p>Start at {@link ibasho.avatar.Floor}. The plan itself is a text file among the resources, read
 * by {@link ibasho.avatar.FloorPlans}. Seats and walks are confined to the executor of the room
 * that holds them.
 */
@NullMarked
package ibasho.avatar;

import org.jspecify.annotations.NullMarked;
