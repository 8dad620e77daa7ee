/**
 * Floor 3: what every closed room has, whatever it is for: who came in ({@link ibasho.talk.Inside})
 * and words under a key of that room alone ({@link ibasho.talk.WordStore}). Who may come in, and
 * who may speak, is for {@code sideroom} and {@code panel} to say.
 *
 * <p>Start at {@link ibasho.talk.WordStore}.
 */
@NullMarked
package ibasho.talk;

import org.jspecify.annotations.NullMarked;
