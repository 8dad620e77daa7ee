package ibasho.gateway;

import ibasho.protocol.Limits;
import ibasho.wire.EncodedMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.handler.ssl.SslHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent on one socket. Anybody may put something in; the event loop takes out what
 * has gathered and writes it at once, one send for each pass. A peer that reads too slowly loses
 * movement first and then the connection, never a line: it comes back and resumes.
 *
 * <p>The short lock guards the queue only; nobody waits inside it.
 */
final class Outbox {
    /** Written at once at most, so that a burst does not outrun the writability mark. */
    private static final int BATCH_BYTES = 32 * 1024;

    /** Most messages while the event loop has not yet come to look. */
    private static final int MAX_UNSEEN_MESSAGES = 4 * Limits.MAX_OUTBOX_MESSAGES;

    private final Channel channel;
    private final Way way;
    private final OutboxMeters meters;
    private final Runnable tooSlow;
    private final Pass pass;
    private final Deque<EncodedMessage> waiting = new ArrayDeque<>();
    private @Nullable EncodedMessage latest;
    private long waitingBytes;
    private int writes;
    private boolean drainPlanned;
    private boolean stalled;
    private boolean shut;

    /** As the last batch left it. Event loop only. */
    private boolean moreWaits;

    /**
     * An empty outbox.
     *
     * @param tooSlow called once, on the event loop, when a bound is passed
     */
    Outbox(Channel channel, OutboxMeters meters, Runnable tooSlow) {
        this.channel = channel;
        this.way = wayOf(channel);
        this.meters = meters;
        this.tooSlow = tooSlow;
        this.pass = Pass.of(channel.eventLoop());
    }

    /** How bytes that are framed already get into the socket's own buffer, and out. */
    @FunctionalInterface
    private interface Way {
        void writeAndFlush(ByteBuf frames);
    }

    /** Past the handlers that frame; where nothing is encrypted, past all of them. */
    private static Way wayOf(Channel channel) {
        var pipeline = channel.pipeline();
        var encoder = pipeline.context(WebSocketFrameEncoder.class);
        if (pipeline.context(SslHandler.class) != null) {
            var way = encoder == null ? channel : encoder;
            return frames -> {
                var _ = way.writeAndFlush(frames, way.voidPromise());
            };
        }
        var unsafe = channel.unsafe();
        var nobodyWaits = channel.voidPromise();
        return frames -> {
            unsafe.write(frames, nobodyWaits);
            unsafe.flush();
        };
    }

    /** What became of a message. */
    private enum Put {
        /** It goes with the loop's next pass, or nobody needs it any more. */
        WAITS,
        /** So much waits that it is time to write. */
        WRITE_NOW,
        /** The next of its kind may take its place. */
        MAY_BE_OUTDATED
    }

    /** Sends after everything sent before. Any thread. */
    void send(EncodedMessage message) {
        if (put(message, false) == Put.WRITE_NOW) {
            // a burst from the event loop itself never gives the planned drain its turn
            drain();
        }
    }

    /**
     * Sends what the next of its kind will outdate: while stalled, only the newest stays. Any
     * thread.
     *
     * @return false if it may be outdated before it is sent
     */
    boolean sendLatest(EncodedMessage message) {
        var put = put(message, true);
        if (put == Put.WRITE_NOW) {
            drain();
        }
        return put != Put.MAY_BE_OUTDATED;
    }

    private synchronized Put put(EncodedMessage message, boolean onlyNewest) {
        if (shut) {
            return onlyNewest && stalled ? Put.MAY_BE_OUTDATED : Put.WAITS;
        }
        if (onlyNewest && stalled) {
            keepAsLatest(message);
            return Put.MAY_BE_OUTDATED;
        }
        if (isFullFor(message)) {
            shut();
            channel.eventLoop().execute(tooSlow);
            return Put.WAITS;
        }
        addLatest();
        add(message);
        planDrain();
        return stalled || waitingBytes < BATCH_BYTES || !channel.eventLoop().inEventLoop()
                ? Put.WAITS
                : Put.WRITE_NOW;
    }

    private void keepAsLatest(EncodedMessage message) {
        if (latest != null) {
            meters.outdated();
        }
        latest = message;
    }

    /** Throws away what waits and takes nothing more. Any thread. */
    synchronized void shut() {
        shut = true;
        waiting.clear();
        waitingBytes = 0;
        latest = null;
    }

    /** Whether nothing waits here any more. Any thread. */
    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The peer may have read: go on. Event loop only. */
    void writabilityChanged() {
        if (channel.isWritable()) {
            drain();
        }
    }

    private boolean isFullFor(EncodedMessage message) {
        var messages = stalled ? Limits.MAX_OUTBOX_MESSAGES : MAX_UNSEEN_MESSAGES;
        return waiting.size() >= messages
                || (!waiting.isEmpty()
                        && waitingBytes + message.frameBytes() > Limits.MAX_OUTBOX_BYTES);
    }

    private void planDrain() {
        if (!drainPlanned && !stalled) {
            drainPlanned = true;
            pass.add(this, channel.eventLoop());
        }
    }

    /** What {@link Pass} was asked for. Event loop only. */
    void plannedDrain() {
        drain(true);
    }

    private void drain() {
        drain(false);
    }

    private void drain(boolean planned) {
        var first = planned;
        do {
            var batch = nextBatch(first);
            first = false;
            if (batch == null) {
                return;
            }
            way.writeAndFlush(batch);
        } while (moreWaits || !channel.isWritable());
    }

    /** The next bytes to write, or {@code null} when there is nothing to do or no room to do it. */
    private synchronized @Nullable ByteBuf nextBatch(boolean planned) {
        if (planned) {
            // what is added from here on plans its own
            drainPlanned = false;
        }
        stalled = !channel.isWritable();
        if (stalled) {
            return null;
        }
        if (waiting.isEmpty()) {
            addLatest();
        }
        var batch = waiting.isEmpty() ? null : batch();
        moreWaits = !waiting.isEmpty() || latest != null;
        return batch;
    }

    private ByteBuf batch() {
        var first = waiting.element();
        if (waiting.size() == 1) {
            meters.wrote(first, 1, writes++);
            return alone(waiting.remove());
        }
        var batch = channel.alloc().directBuffer((int) Math.min(waitingBytes, BATCH_BYTES));
        var frames = 0;
        do {
            append(batch, waiting.remove());
            frames++;
        } while (!waiting.isEmpty() && batch.readableBytes() < BATCH_BYTES);
        waitingBytes -= batch.readableBytes();
        meters.wrote(first, frames, writes++);
        return batch;
    }

    /** What everybody else on this loop gets too needs no copy of its own. */
    private ByteBuf alone(EncodedMessage message) {
        waitingBytes -= message.frameBytes();
        if (isShared(message)) {
            return SharedFrames.ofThread().of(message).retainedDuplicate();
        }
        var own = channel.alloc().directBuffer(message.frameBytes());
        append(own, message);
        return own;
    }

    /** Before whatever comes after it: an old position must not overtake the final one. */
    private void addLatest() {
        if (latest != null) {
            add(latest);
            latest = null;
        }
    }

    private void add(EncodedMessage message) {
        waiting.add(message);
        waitingBytes += message.frameBytes();
    }

    private static void append(ByteBuf batch, EncodedMessage message) {
        if (isShared(message)) {
            var frame = SharedFrames.ofThread().of(message);
            batch.writeBytes(frame, frame.readerIndex(), frame.readableBytes());
            return;
        }
        var bytes = message.frameBytes();
        batch.ensureWritable(bytes);
        message.copyFrame(batch.internalNioBuffer(batch.writerIndex(), bytes));
        batch.writerIndex(batch.writerIndex() + bytes);
    }

    /** Likely to go to others on this loop too, and small enough to be kept for them. */
    private static boolean isShared(EncodedMessage message) {
        return !message.isAnswer() && message.frameBytes() <= BATCH_BYTES;
    }
}
