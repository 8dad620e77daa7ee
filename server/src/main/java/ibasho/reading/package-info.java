/**
 * Floor 3: how Japanese text is read (ふりがな). Remembers nothing of what it reads.
 *
 * <p>Start at {@link ibasho.reading.Readings}. The dictionary is loaded when somebody first asks,
 * and works on one thread of its own; everything public is thread-safe and never blocks.
 */
@NullMarked
package ibasho.reading;

import org.jspecify.annotations.NullMarked;
