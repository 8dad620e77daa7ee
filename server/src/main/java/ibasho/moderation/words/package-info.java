/**
 * Floor 3: word hints (M-3.2.ア-4a). A hint raises a card for staff and never hides, holds or blocks
 * a line; 「死にたい」 and its like lead to the care path alone.
 *
 * <p>Start at {@link ibasho.moderation.words.WordHints}. {@link ibasho.moderation.words.Folding}
 * says what a reader would take for the same word, {@link ibasho.moderation.words.Entry} how an
 * entry of a list reads. Everything but the store is pure or immutable; no text is kept or logged.
 */
@NullMarked
package ibasho.moderation.words;

import org.jspecify.annotations.NullMarked;
