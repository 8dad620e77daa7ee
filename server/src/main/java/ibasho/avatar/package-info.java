/** Floor 3: the floor plan, steps and seats. */
@NullMarked
package ibasho.avatar;

import org.jspecify.annotations.NullMarked;
