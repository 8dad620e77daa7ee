/**
 * Floor 3: what may be said, and the log that keeps it before anyone sees it.
 *
 * <p>Start at {@link ibasho.chat.ChatLog}. The rules ({@link ibasho.chat.ChatRules}, {@link
 * ibasho.chat.ContactPattern}) are pure; the logs are thread-safe and never block. {@link
 * ibasho.chat.Hearing} is the one place that says who may read which line, in Java for delivery and
 * in SQL for coming back.
 */
@NullMarked
package ibasho.chat;

import org.jspecify.annotations.NullMarked;
