package ibasho.voice.media;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Random;

/**
 * A bad line between one client and the engine: of the sound that passes, each direction loses its
 * own share, by chance and always the same for a seed. Connection checks and the handshake pass.
 */
final class LossyRelay implements AutoCloseable {
    private static final int LARGEST = 1_500;

    private final DatagramSocket near;
    private final DatagramSocket far;
    private final SocketAddress engine;
    private volatile SocketAddress client;

    /**
     * Listens on a port of its own.
     *
     * @param up percent that is lost on the way to the engine
     * @param down percent that is lost on the way to the client
     */
    LossyRelay(int enginePort, int up, int down, long seed) throws IOException {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        engine = new InetSocketAddress(loopback, enginePort);
        client = engine;
        near = new DatagramSocket(0, loopback);
        far = new DatagramSocket(0, loopback);
        Thread.ofPlatform().daemon().start(() -> carry(near, far, new Chance(up, seed)));
        Thread.ofPlatform().daemon().start(() -> carry(far, near, new Chance(down, seed + 1)));
    }

    /** Where the client sends to. */
    int port() {
        return near.getLocalPort();
    }

    private void carry(DatagramSocket from, DatagramSocket to, Chance chance) {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            while (true) {
                packet.setLength(LARGEST);
                from.receive(packet);
                if (from.equals(near)) {
                    client = packet.getSocketAddress();
                }
                if (!isSound(packet) || !chance.loses()) {
                    packet.setSocketAddress(from.equals(near) ? engine : client);
                    to.send(packet);
                }
            }
        } catch (IOException closed) {
            // the end of the measurement
        }
    }

    private static boolean isSound(DatagramPacket packet) {
        int first = packet.getData()[0] & 0xFF;
        int kind = packet.getData()[1] & 0xFF;
        return first >= 128 && first <= 191 && (kind < 192 || kind > 223);
    }

    @Override
    public void close() {
        near.close();
        far.close();
    }

    private static final class Chance {
        private final int percent;
        private final Random random;

        Chance(int percent, long seed) {
            this.percent = percent;
            random = new Random(seed);
        }

        boolean loses() {
            return random.nextInt(100) < percent;
        }
    }
}
