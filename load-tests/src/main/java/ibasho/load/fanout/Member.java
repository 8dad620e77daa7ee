package ibasho.load.fanout;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One socket of a crowd. Reads server frames where they lie, as cheaply as can be, because it
 * shares the machine with the server under measurement. Confined to the hall's event loop.
 */
final class Member extends ByteToMessageDecoder {
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Hall hall;
    private final int number;
    private final int room;
    private final int sender;
    private @Nullable Channel channel;
    private boolean open;
    private long lastWish;

    /**
     * A member who has not come yet.
     *
     * @param sender its number among all senders; below 0 for one who only listens
     */
    Member(Hall hall, int number, int room, int sender) {
        this.hall = hall;
        this.number = number;
        this.room = room;
        this.sender = sender;
    }

    int number() {
        return number;
    }

    int room() {
        return room;
    }

    int sender() {
        return sender;
    }

    /** The number for the next wish on this socket. */
    long nextWish() {
        return ++lastWish;
    }

    Hall hall() {
        return hall;
    }

    /** The room lets this one in. */
    void joined() {
        hall.joined();
    }

    /** A number of a sender was heard. */
    void heard(int from, long seq, long now) {
        hall.heard(this, from, seq, now);
    }

    /** Stops, or goes on with, reading from the socket. */
    void reads(boolean now) {
        Objects.requireNonNull(channel).config().setAutoRead(now);
    }

    void cut() {
        if (channel != null) {
            var _ = channel.close();
        }
    }

    /** Writes one text frame; the next flush sends it. */
    void say(String text) {
        write(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void flush() {
        var _ = Objects.requireNonNull(channel).flush();
    }

    private void write(int opcode, byte[] payload) {
        var here = Objects.requireNonNull(channel);
        var frame = here.alloc().buffer(payload.length + 8);
        frame.writeByte(0x80 | opcode);
        if (payload.length < 126) {
            frame.writeByte(0x80 | payload.length);
        } else {
            frame.writeByte(0x80 | 126).writeShort(payload.length);
        }
        // a mask of zeros is a mask, and leaves the text as it is
        frame.writeInt(0).writeBytes(payload);
        var _ = here.write(frame, here.voidPromise());
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        channel = ctx.channel();
        var request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: aWJhc2hvLWJlbmNoLWtleQ==\r\n%s\r\n"
                        .formatted(
                                hall.dialect().path(this),
                                hall.port(),
                                hall.dialect().handshakeHeaders(this));
        var bytes = request.getBytes(StandardCharsets.US_ASCII);
        var _ = ctx.writeAndFlush(ctx.alloc().buffer(bytes.length).writeBytes(bytes));
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (!open && !readHead(ctx, in)) {
            return;
        }
        var now = System.nanoTime();
        while (readFrame(in, now)) {
            // the next one
        }
    }

    private boolean readHead(ChannelHandlerContext ctx, ByteBuf in) {
        var text = in.toString(StandardCharsets.US_ASCII);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!text.startsWith("HTTP/1.1 101")) {
            hall.broken(
                    new IllegalStateException(
                            "handshake: "
                                    + text.lines().findFirst().orElse("")
                                    + " (expected: 101)"));
            var _ = ctx.close();
            return false;
        }
        in.skipBytes(end + END_OF_HEAD.length);
        open = true;
        hall.dialect().opened(this);
        return true;
    }

    private boolean readFrame(ByteBuf in, long now) {
        var from = in.readerIndex();
        var readable = in.readableBytes();
        if (readable < 2) {
            return false;
        }
        var head = headBytes(in.getByte(from + 1) & 127);
        if (readable < head) {
            return false;
        }
        var length = length(in, from, head);
        if (readable < head + length) {
            return false;
        }
        take(in.getByte(from) & 15, in, from + head, length, now);
        in.readerIndex(from + head + length);
        return true;
    }

    private static int headBytes(int shortLength) {
        return shortLength < 126 ? 2 : shortLength == 126 ? 4 : 10;
    }

    private static int length(ByteBuf in, int from, int head) {
        return switch (head) {
            case 2 -> in.getByte(from + 1) & 127;
            case 4 -> in.getUnsignedShort(from + 2);
            default -> (int) in.getLong(from + 2);
        };
    }

    private void take(int opcode, ByteBuf in, int from, int length, long now) {
        switch (opcode) {
            case TEXT -> hall.dialect().heard(this, in, from, length, now);
            case PING -> {
                write(PONG, new byte[0]);
                flush();
            }
            case CLOSE -> hall.closed(length < 2 ? 0 : in.getUnsignedShort(from));
            default -> {}
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        hall.gone(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        hall.broken(cause);
        var _ = ctx.close();
    }
}
