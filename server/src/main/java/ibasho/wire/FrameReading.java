package ibasho.wire;

import ibasho.kernel.Refusal;
import ibasho.protocol.ClientFrame;

/** What came of reading one text frame. */
public sealed interface FrameReading {
    /** A whole, well-formed wish. */
    record Good(ClientFrame frame) implements FrameReading {}

    /** Something is wrong with it, and the number {@code n} can be answered. */
    record Refused(long n, Refusal why) implements FrameReading {}

    /** No number could be read; the socket closes with {@code BAD_FRAME}. */
    enum Broken implements FrameReading {
        /** The only one. */
        BROKEN
    }
}
