/**
 * The few words every room of the house uses: {@link ibasho.kernel.Outcome}, {@link
 * ibasho.kernel.Refusal}, who asks, random ids, and the thread check.
 *
 * <p>Start at {@link ibasho.kernel.Outcome}. Imports {@code protocol} only.
 */
@NullMarked
package ibasho.kernel;

import org.jspecify.annotations.NullMarked;
