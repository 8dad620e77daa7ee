/** Floor 1: outcome, refusal, thread check and clock. */
@NullMarked
package ibasho.kernel;

import org.jspecify.annotations.NullMarked;
