package ibasho.gateway;

import ibasho.protocol.Limits;
import java.util.function.LongSupplier;

/** Counts what one socket sends in each second. Confined to the event loop. */
final class FloodGuard {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final LongSupplier nanoTime;
    private long windowStart;
    private int frames;
    private long bytes;
    private int pings;

    FloodGuard(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    /** Whether one more frame is still bearable. */
    boolean bears(int frameBytes) {
        turnWindow();
        frames++;
        bytes += frameBytes;
        return frames <= Limits.MAX_FRAMES_PER_SECOND && bytes <= Limits.MAX_BYTES_PER_SECOND;
    }

    /** Whether one more ping is answered. */
    boolean answersPing() {
        turnWindow();
        pings++;
        return pings <= Limits.MAX_PONGS_PER_SECOND;
    }

    private void turnWindow() {
        var now = nanoTime.getAsLong();
        if (now - windowStart >= SECOND_NANOS) {
            windowStart = now;
            frames = 0;
            bytes = 0;
            pings = 0;
        }
    }
}
