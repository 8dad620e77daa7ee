/**
 * Floor 3: how long things are kept, and that they are truly gone afterwards (X-7, Q6).
 *
 * <p>Start at {@link ibasho.retention.RetentionJob}. Every table of the database has a row in
 * {@code kept.csv}; what erases chat lies beside the chat, and comes here as {@link
 * ibasho.store.Erasing}.
 */
@NullMarked
package ibasho.retention;

import org.jspecify.annotations.NullMarked;
