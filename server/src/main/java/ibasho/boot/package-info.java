/**
 * Floor 8: settings, wiring by constructors, metrics and the command line.
 *
 * <p>Start at {@code Main}. The only package that may import every other.
 */
@NullMarked
package ibasho.boot;

import org.jspecify.annotations.NullMarked;
