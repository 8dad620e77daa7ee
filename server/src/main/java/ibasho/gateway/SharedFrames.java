package ibasho.gateway;

import ibasho.wire.EncodedMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.concurrent.FastThreadLocal;
import org.jspecify.annotations.Nullable;

/**
 * The last messages of one event loop as direct memory, so that a message is copied once for each
 * loop and not once for each receiver. One for each thread; {@code docs/adr/0010}.
 */
final class SharedFrames {
    /** More than a room's pass puts between the first and the last receiver of a message. */
    private static final int KEPT = 128;

    /** Its duplicates are recycled, those of the default allocator are not. */
    private static final PooledByteBufAllocator POOL =
            new PooledByteBufAllocator(true, 0, 1, 8_192, 6, 0, 0, false);

    private static final FastThreadLocal<SharedFrames> OF_THREAD =
            new FastThreadLocal<>() {
                @Override
                protected SharedFrames initialValue() {
                    return new SharedFrames();
                }

                @Override
                protected void onRemoval(SharedFrames frames) {
                    frames.release();
                }
            };

    private final @Nullable EncodedMessage[] messages = new EncodedMessage[KEPT];
    private final @Nullable ByteBuf[] frames = new ByteBuf[KEPT];
    private int oldest;

    /** Behind the last one asked for: everybody of a room gets the same messages in one order. */
    private int likely;

    private SharedFrames() {}

    /** Those of the calling thread. */
    static SharedFrames ofThread() {
        return OF_THREAD.get();
    }

    /** The frame of this message; still ours: retain or copy it, and do not move its indices. */
    ByteBuf of(EncodedMessage message) {
        for (int i = 0; i < KEPT; i++) {
            var at = (likely + i) % KEPT;
            var frame = frames[at];
            if (messages[at] == message && frame != null) {
                likely = (at + 1) % KEPT;
                return frame;
            }
        }
        return keep(message, POOL.directBuffer(message.frameBytes()));
    }

    private ByteBuf keep(EncodedMessage message, ByteBuf frame) {
        var bytes = message.frameBytes();
        message.copyFrame(frame.internalNioBuffer(0, bytes));
        frame.writerIndex(bytes);
        var outdated = frames[oldest];
        if (outdated != null) {
            outdated.release();
        }
        messages[oldest] = message;
        frames[oldest] = frame;
        oldest = (oldest + 1) % KEPT;
        return frame;
    }

    private void release() {
        for (int i = 0; i < KEPT; i++) {
            var frame = frames[i];
            if (frame != null) {
                frame.release();
            }
            frames[i] = null;
            messages[i] = null;
        }
    }
}
