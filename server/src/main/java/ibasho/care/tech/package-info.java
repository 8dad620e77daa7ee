/**
 * Floor 3: 技術の困りごと (M-3.2.ウ): tickets with what the device found out about itself.
 *
 * <p>Start at {@link ibasho.care.tech.Tickets}.
 */
@NullMarked
package ibasho.care.tech;

import org.jspecify.annotations.NullMarked;
