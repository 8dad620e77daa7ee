package ibasho.voice.media;

import ibasho.protocol.ParticipantId;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.jspecify.annotations.Nullable;

/**
 * One browser's connection, from its offer to its end: ICE, then the handshake, then sound. Its
 * handshake has a virtual thread of its own; packets come on the thread of the port. Thread-safe.
 */
final class Peer implements IceLine.Events {

    private static final int LISTEN_MILLIS = 5_000;
    private static final int FIRST_CONTROL = 192;
    private static final int LAST_CONTROL = 223;

    private final ParticipantId who;
    private final Offer offer;
    private final List<Integer> ssrcs;
    private final Engine engine;
    private final Life life;
    private final AtomicBoolean shaking = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final DtlsPath handshake;
    private final long begun;

    private volatile @Nullable IceLine line;
    private volatile @Nullable Media media;
    private volatile long lastSign;

    Peer(ParticipantId who, Offer offer, Engine engine, Life life) {
        this.who = who;
        this.offer = offer;
        this.engine = engine;
        this.life = life;
        ssrcs = engine.freshSsrcs(offer.slots() + 1);
        handshake = new DtlsPath(this::send);
        begun = engine.nanos();
        lastSign = begun;
    }

    ParticipantId who() {
        return who;
    }

    @Nullable Media media() {
        return media;
    }

    /** Makes the way and says how to come; blocks for some milliseconds. */
    String answer() throws IOException {
        var made = new IceLine(engine.port(), offer, engine.counts(), this);
        line = made;
        if (ended.get()) {
            made.close();
            throw new IOException("connection: ended (expected: open)");
        }
        made.start();
        var slots = ssrcs.subList(1, ssrcs.size());
        return new Answer(
                        offer,
                        made.ufrag(),
                        made.password(),
                        engine.identity().fingerprint(),
                        engine.port().advertised(),
                        slots)
                .text();
    }

    boolean send(byte[] bytes, int offset, int length) {
        var way = line;
        return way != null && !ended.get() && way.send(bytes, offset, length);
    }

    /** How long nothing proved that the browser is still there. */
    long silentNanos(long now) {
        return now - lastSign;
    }

    @Override
    public void proved() {
        alive();
        if (shaking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("voice-handshake").start(this::shakeHands);
        }
    }

    @Override
    public void alive() {
        lastSign = engine.nanos();
    }

    @Override
    public void received(byte[] bytes, int offset, int length) {
        int first = length == 0 ? -1 : bytes[offset] & 0xFF;
        if (first >= 20 && first <= 63) {
            if (!handshake.offer(Arrays.copyOfRange(bytes, offset, offset + length))) {
                engine.counts().early.increment();
            }
        } else if (first >= 128 && first <= 191 && length >= Packet.HEADER) {
            packet(new Packet(bytes, offset, length));
        } else {
            engine.counts().malformed.increment();
        }
    }

    /** Whether this is a record of the handshake (RFC 7983). */
    static boolean isHandshake(byte[] record) {
        return record.length > 0 && record[0] >= 20 && record[0] <= 63;
    }

    private void packet(Packet packet) {
        int kind = packet.at(1);
        var ready = media;
        if (ready == null) {
            engine.counts().early.increment();
        } else if (kind < FIRST_CONTROL || kind > LAST_CONTROL) {
            long now = engine.nanos();
            var sound = ready.up().open(packet, now);
            if (sound != null) {
                lastSign = now;
                life.heard(this, sound, now);
            }
        }
    }

    private void shakeHands() {
        try {
            var server = new DtlsServer(engine.identity(), offer.fingerprint());
            var transport = new DTLSServerProtocol().accept(server, handshake);
            connect(server.keys());
            listen(transport);
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            if (media == null && !ended.get()) {
                engine.counts().dtlsFailures.increment();
            }
        }
        life.lost(this);
    }

    private void connect(SrtpKeys keys) throws GeneralSecurityException {
        var counts = engine.counts();
        var sealing = keys.server(true);
        var slots = ssrcs.subList(1, ssrcs.size());
        var up = new Uplink(who, offer, keys.client(false), counts);
        var down =
                new Downlink(
                        offer, slots, sealing, this::send, counts, now -> life.slots(this, now));
        media = new Media(up, down, new Reports(ssrcs.getFirst(), sealing));
        counts.connected.increment();
        counts.joinNanos.add(engine.nanos() - begun);
        life.connected(this);
    }

    /** Waits for the browser to say goodbye; nothing else comes this way. */
    private void listen(DTLSTransport transport) throws IOException {
        var buffer = new byte[transport.getReceiveLimit()];
        while (!ended.get()) {
            transport.receive(buffer, 0, buffer.length, LISTEN_MILLIS);
        }
    }

    /** Tells the talker's browser how its sound arrives; called about once a second. */
    void report() {
        var ready = media;
        var heard = ready == null ? null : ready.up().report();
        var packet = heard == null || ready == null ? null : ready.reports().about(heard);
        if (packet != null) {
            send(packet.getBuffer(), packet.getOffset(), packet.getLength());
        }
    }

    /** Says whether it was this call that ended it. From here on nothing is sent. */
    boolean end() {
        return ended.compareAndSet(false, true);
    }

    /** Gives everything back; blocks for some milliseconds. Only after {@link #end}. */
    void free() {
        handshake.close();
        var way = line;
        if (way != null) {
            way.close();
        }
    }

    /** Both directions and the reports, once the handshake is done. */
    record Media(Uplink up, Downlink down, Reports reports) {}

    /** What a peer tells its hall. */
    interface Life {
        void connected(Peer peer);

        void lost(Peer peer);

        void heard(Peer from, Sound sound, long now);

        void slots(Peer listener, List<Optional<ParticipantId>> now);
    }

    /** What a peer needs of the engine. */
    interface Engine {
        MediaPort port();

        DtlsIdentity identity();

        Counts counts();

        long nanos();

        List<Integer> freshSsrcs(int count);
    }

    static List<Integer> ssrcs(RandomGenerator random, int count) {
        var ssrcs = new ArrayList<Integer>();
        while (ssrcs.size() < count) {
            int ssrc = random.nextInt();
            if (ssrc != 0 && !ssrcs.contains(ssrc)) {
                ssrcs.add(ssrc);
            }
        }
        return List.copyOf(ssrcs);
    }
}
