/**
 * Floor 2: strict JSON and messages encoded once.
 *
 * <p>Start at {@link ibasho.wire.MessageEncoder} for the way out and at {@link
 * ibasho.wire.FrameReader} for the way in. The only package that knows the JSON library.
 */
@NullMarked
package ibasho.wire;

import org.jspecify.annotations.NullMarked;
