/**
 * Floor 3: つらい and what becomes of it: one open case for each person, two parts for two
 * people, called again after a minute, every step on record.
 *
 * <p>Start at {@link ibasho.care.CareBook}. Whom to call and who is told is decided at the desk;
 * what people wrote is sealed.
 */
@NullMarked
package ibasho.care;

import org.jspecify.annotations.NullMarked;
