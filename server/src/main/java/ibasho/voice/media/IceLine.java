package ibasho.voice.media;

import java.beans.PropertyChangeEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.ice4j.ice.Agent;
import org.ice4j.ice.CandidatePair;
import org.ice4j.ice.Component;
import org.ice4j.ice.IceMediaStream;
import org.ice4j.ice.KeepAliveStrategy;
import org.ice4j.util.Buffer;

/**
 * The way to one browser, found by ICE. The server needs no address of the browser: it learns those
 * from which the connection's password was proved, and listens to no other. Thread-safe.
 */
final class IceLine implements AutoCloseable, DtlsPath.Sender {

    /** Of a browser that was faster than our own check; the rest it sends again. */
    private static final int EARLY_RECORDS = 32;

    private final Agent agent = new Agent();
    private final MediaPort port;
    private final Counts counts;
    private final Events events;
    private final Component component;
    private final IceMediaStream stream;
    private final Set<SocketAddress> proved = ConcurrentHashMap.newKeySet();
    private final Queue<Early> early = new ArrayBlockingQueue<>(EARLY_RECORDS);

    IceLine(MediaPort port, Offer offer, Counts counts, Events events) throws IOException {
        this.port = port;
        this.counts = counts;
        this.events = events;
        agent.setControlling(false);
        agent.setUseDynamicPorts(false);
        agent.setPerformConsentFreshness(true); // whoever only listens sends nothing else
        port.attach(agent);
        stream = agent.createMediaStream("voice");
        stream.addPairChangeListener(this::changed);
        component = component();
        component.setBufferCallback(this::receive);
        stream.setRemoteUfrag(offer.ufrag());
        stream.setRemotePassword(offer.password());
    }

    private Component component() throws IOException {
        try {
            return agent.createComponent(stream, KeepAliveStrategy.SELECTED_ONLY, false);
        } catch (IOException | RuntimeException failed) {
            port.detach(agent);
            agent.free();
            throw failed;
        }
    }

    String ufrag() {
        return agent.getLocalUfrag();
    }

    String password() {
        return agent.getLocalPassword();
    }

    void start() {
        agent.startConnectivityEstablishment();
    }

    @Override
    public boolean send(byte[] bytes, int offset, int length) {
        try {
            component.send(bytes, offset, length);
            return true;
        } catch (IOException | RuntimeException noWay) {
            return false;
        }
    }

    @Override
    public void close() {
        port.detach(agent);
        component.setBufferCallback(_ -> {});
        agent.free();
    }

    private void changed(PropertyChangeEvent event) {
        switch (event.getPropertyName()) {
            case IceMediaStream.PROPERTY_PAIR_VALIDATED -> {
                if (event.getSource() instanceof CandidatePair pair) {
                    prove(plain(pair.getRemoteCandidate().getTransportAddress()));
                }
            }
            case IceMediaStream.PROPERTY_PAIR_CONSENT_FRESHNESS_CHANGED -> events.alive();
            default -> {}
        }
    }

    private void receive(Buffer buffer) {
        if (!(buffer.getRemoteAddress() instanceof InetSocketAddress address)) {
            return;
        }
        var from = plain(address);
        if (proved.contains(from)) {
            events.received(buffer.getBuffer(), buffer.getOffset(), buffer.getLength());
        } else if (proved.isEmpty()) {
            keep(new Early(from, copy(buffer)));
        } else {
            counts.strangerAddress.increment();
        }
    }

    private void keep(Early one) {
        if (!Peer.isHandshake(one.record()) || !early.offer(one)) {
            counts.early.increment();
        }
    }

    private void prove(SocketAddress address) {
        proved.add(address);
        events.proved();
        for (var one = early.poll(); one != null; one = early.poll()) {
            if (one.from().equals(address)) {
                events.received(one.record(), 0, one.record().length);
            } else {
                counts.strangerAddress.increment();
            }
        }
    }

    private static byte[] copy(Buffer buffer) {
        int from = buffer.getOffset();
        return Arrays.copyOfRange(buffer.getBuffer(), from, from + buffer.getLength());
    }

    private static SocketAddress plain(InetSocketAddress address) {
        return new InetSocketAddress(address.getAddress(), address.getPort());
    }

    /** Told on threads of the library. */
    interface Events {
        /** An address proved that it knows the password. */
        void proved();

        /** The browser answered a check. */
        void alive();

        /** Something that is not a connection check came, from an address that proved itself. */
        void received(byte[] bytes, int offset, int length);
    }

    /** A handshake record that waits until its address has proved itself. */
    @SuppressWarnings("ArrayRecordComponent") // lives for milliseconds, is never compared
    private record Early(SocketAddress from, byte[] record) {}
}
