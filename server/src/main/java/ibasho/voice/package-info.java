/**
 * Floor 3: voice. Who hears whom is a table the room gives ({@link ibasho.voice.Hearers}); the
 * engine behind {@link ibasho.voice.MediaEngine} only carries it out. Nothing is ever recorded, and
 * nobody learns anybody's network address.
 *
 * <p>Start at {@link ibasho.voice.MediaEngine}. Knows no network library; those stay in {@code
 * ibasho.voice.media}. Thread-safe.
 */
@NullMarked
package ibasho.voice;

import org.jspecify.annotations.NullMarked;
