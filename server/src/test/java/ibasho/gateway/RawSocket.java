package ibasho.gateway;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that can do everything wrong. Reads time out after ten seconds. */
public final class RawSocket implements AutoCloseable {
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;
    public static final int FINAL = 0x80;

    private static final int PATIENCE_MILLIS = 10_000;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** One frame from the server. */
    public record Frame(int opcode, String text, int closeCode) {}

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** A plain connection. */
    public static RawSocket connect(int port) {
        try {
            return new RawSocket(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static RawSocket over(Socket socket) {
        try {
            return new RawSocket(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A socket whose handshake was accepted. */
    public static RawSocket open(int port, String session) {
        var socket = connect(port);
        var head = socket.ask(handshake("http://127.0.0.1:" + port, session));
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new IllegalStateException("handshake: " + head + " (expected: 101)");
        }
        return socket;
    }

    /** A good handshake, to be spoiled by tests. */
    public static String handshake(String origin, String session) {
        return String.join(
                "\r\n",
                "GET /ws HTTP/1.1",
                "Host: " + origin.substring(origin.indexOf("://") + 3),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Origin: " + origin,
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Protocol: ibasho.v1",
                "Cookie: __Host-ibasho=" + session,
                "",
                "");
    }

    /** Sends a request and reads the head of the answer. */
    public String ask(String request) {
        sendBytes(request.getBytes(StandardCharsets.UTF_8));
        return readHead();
    }

    public String readHead() {
        try {
            var head = new ByteArrayOutputStream();
            while (!endsHead(head.toByteArray())) {
                var next = in.read();
                if (next < 0) {
                    break;
                }
                head.write(next);
            }
            return head.toString(StandardCharsets.UTF_8);
        } catch (SocketException _) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean endsHead(byte[] head) {
        var from = Math.max(0, head.length - 4);
        return Arrays.equals(
                Arrays.copyOfRange(head, from, head.length), new byte[] {13, 10, 13, 10});
    }

    /** Sends a masked text frame. */
    public RawSocket say(String text) {
        return frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one masked frame with this first byte. */
    public RawSocket frame(int firstByte, byte[] payload) {
        var header = ByteBuffer.allocate(14).put((byte) firstByte);
        if (payload.length < 126) {
            header.put((byte) (0x80 | payload.length));
        } else if (payload.length <= 0xFFFF) {
            header.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            header.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        header.put(MASK).flip();
        var masked = payload.clone();
        for (var i = 0; i < masked.length; i++) {
            masked[i] ^= MASK[i % MASK.length];
        }
        var whole = ByteBuffer.allocate(header.remaining() + masked.length).put(header).put(masked);
        return sendBytes(whole.array());
    }

    public RawSocket sendBytes(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next frame; {@code null} when the server has closed the line. */
    public @Nullable Frame read() {
        try {
            var first = in.read();
            return first < 0 ? null : frame(first & 0x0F);
        } catch (SocketException _) {
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Frame frame(int opcode) throws IOException {
        var length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        var payload = in.readNBytes(length);
        if (opcode == CLOSE && payload.length >= 2) {
            return new Frame(opcode, "", ByteBuffer.wrap(payload).getShort() & 0xFFFF);
        }
        return new Frame(opcode, new String(payload, StandardCharsets.UTF_8), 0);
    }

    /** Says hello and reads the answer; news may come before it. */
    public RawSocket hello() {
        say("{\"n\":1,\"m\":{\"t\":\"session.hello\",\"client\":\"test\"}}");
        var answer = read();
        while (answer != null
                && answer.opcode() == TEXT
                && !answer.text().startsWith("{\"t\":\"done\",")
                && !answer.text().startsWith("{\"t\":\"refused\",")) {
            answer = read();
        }
        if (answer == null || !answer.text().startsWith("{\"t\":\"done\",\"n\":1,")) {
            throw new IllegalStateException("hello: " + answer + " (expected: done)");
        }
        return this;
    }

    /** Reads on until the server says why it closes; -1 if it ends without a word. */
    public int readClose() {
        var frame = read();
        while (frame != null && frame.opcode() != CLOSE) {
            frame = read();
        }
        return frame == null ? -1 : frame.closeCode();
    }

    /** Everything until the line ends. */
    public List<Frame> readAll() {
        var all = new ArrayList<Frame>();
        for (var frame = read(); frame != null; frame = read()) {
            all.add(frame);
        }
        return all;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
