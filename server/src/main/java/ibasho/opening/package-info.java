/** Floor 3: the windows in which the door is open, by the server's clock. */
@NullMarked
package ibasho.opening;

import org.jspecify.annotations.NullMarked;
