/**
 * What staff bear in mind: who had better not meet, and 配慮してほしいこと.
 *
 * <p>Start at {@link ibasho.moderation.pairs.Pairs} and {@link ibasho.moderation.pairs.Regards}.
 * Nothing in here decides anything about anybody: it is shown to staff, and they decide.
 */
@NullMarked
package ibasho.moderation.pairs;

import org.jspecify.annotations.NullMarked;
