/**
 * Floor 3: 話のたね (M-2.1.ア): one card at a time on the table of the whole room, drawn by whoever
 * likes, kept by staff.
 *
 * <p>Start at {@link ibasho.moderation.topic.Topics}. Thread-safe; what lies on the table is one
 * immutable value and lives in memory only, the deck is stored.
 */
@NullMarked
package ibasho.moderation.topic;

import org.jspecify.annotations.NullMarked;
