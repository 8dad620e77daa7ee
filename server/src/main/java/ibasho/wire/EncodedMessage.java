package ibasho.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One message for browsers, encoded and framed once and shared by all who receive it. Immutable and
 * thread-safe; nobody gets the array itself.
 */
public final class EncodedMessage {
    private static final Set<String> ANSWERS = Set.of("done", "refused");
    private static final byte FINAL_TEXT_FRAME = (byte) 0x81;
    private static final int LARGEST_SMALL = 125;
    private static final int LARGEST_MEDIUM = 0xFFFF;

    private final String kind;
    private final byte[] frame;
    private final int headerBytes;
    private final boolean answer;
    private final long encodedAtNanos = System.nanoTime();

    private EncodedMessage(String kind, byte[] frame, int headerBytes) {
        this.kind = kind;
        this.frame = frame;
        this.headerBytes = headerBytes;
        this.answer = ANSWERS.contains(kind);
    }

    /** Frames one UTF-8 text as a single unmasked text frame (RFC 6455 §5.2). */
    static EncodedMessage ofText(String kind, byte[] utf8) {
        var headerBytes = headerBytes(utf8.length);
        var frame = ByteBuffer.allocate(headerBytes + utf8.length).put(FINAL_TEXT_FRAME);
        switch (headerBytes) {
            case 2 -> frame.put((byte) utf8.length);
            case 4 -> frame.put((byte) 126).putShort((short) utf8.length);
            default -> frame.put((byte) 127).putLong(utf8.length);
        }
        return new EncodedMessage(kind, frame.put(utf8).array(), headerBytes);
    }

    private static int headerBytes(int payloadBytes) {
        if (payloadBytes <= LARGEST_SMALL) {
            return 2;
        }
        return payloadBytes <= LARGEST_MEDIUM ? 4 : 10;
    }

    /** The {@code t} of the message: good for counting, says nothing of what is in it. */
    public String kind() {
        return kind;
    }

    /** Whether it answers one wish, and so goes to one connection only. */
    public boolean isAnswer() {
        return answer;
    }

    /** By {@link System#nanoTime}: for measuring how long it stays inside. */
    public long encodedAtNanos() {
        return encodedAtNanos;
    }

    /** Bytes of the whole frame, header included. */
    public int frameBytes() {
        return frame.length;
    }

    /** Appends the whole frame; {@code into} needs {@link #frameBytes()} bytes of room. */
    public void copyFrame(ByteBuffer into) {
        into.put(frame);
    }

    /** The JSON text, decoded anew at each call: for receivers inside the server. */
    public String text() {
        return new String(frame, headerBytes, frame.length - headerBytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "EncodedMessage[" + kind + ", " + frame.length + " bytes]";
    }
}
