package ibasho.voice.media;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;

/** A browser's socket: checks the connection, answers the server's checks, hands on the rest. */
@NullUnmarked
final class ClientLine implements AutoCloseable {

    static final String UFRAG = "cLnT";
    static final String PASSWORD = "clientpasswordclientpassword";

    private final DatagramSocket socket;
    private final Consumer<byte[]> receiver;
    private final byte[] transaction = new byte[12];
    private volatile InetSocketAddress server;
    private volatile boolean answered;
    private volatile boolean asked;
    volatile boolean mute;

    ClientLine(Consumer<byte[]> receiver) throws IOException {
        this.receiver = receiver;
        socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
        ThreadLocalRandom.current().nextBytes(transaction);
        Thread.ofVirtual().start(this::read);
    }

    /** Sends one check; to be repeated until {@link #stands}. */
    void check(InetSocketAddress to, String ufrag, String password) throws IOException {
        server = to;
        send(Stun.check(transaction, ufrag + ":" + UFRAG, password));
    }

    /** Whether both sides have proved themselves. */
    boolean stands() {
        return answered && asked;
    }

    void send(byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, server));
    }

    private void read() {
        var packet = new DatagramPacket(new byte[1_500], 1_500);
        try {
            while (true) {
                packet.setLength(1_500);
                socket.receive(packet);
                take(packet.getData(), packet.getLength());
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void take(byte[] bytes, int length) throws IOException {
        if (!Stun.is(bytes, length)) {
            receiver.accept(Arrays.copyOf(bytes, length));
        } else if (Stun.kind(bytes) == Stun.SUCCESS) {
            answered = true;
        } else if (Stun.kind(bytes) == Stun.REQUEST && !mute) {
            send(Stun.success(Stun.transaction(bytes), server, PASSWORD));
            asked = true;
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
