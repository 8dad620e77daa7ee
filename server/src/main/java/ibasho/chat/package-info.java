/** Floor 3: what may be said, and the log that keeps it before anyone sees it. */
@NullMarked
package ibasho.chat;

import org.jspecify.annotations.NullMarked;
