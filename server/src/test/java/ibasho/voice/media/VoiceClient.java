package ibasho.voice.media;

import static org.awaitility.Awaitility.await;

import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.voice.VoiceHall;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jspecify.annotations.NullUnmarked;

/** A browser without a browser: the same libraries on the other side, one socket of its own. */
@NullUnmarked
final class VoiceClient implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OPUS = 111;
    private static final int SSRC = 0x1BA5_0001;

    final ParticipantId who;
    final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** What becomes of each packet that is heard. */
    volatile Consumer<Heard> ear = heard::add;

    final List<Packet> reports = new CopyOnWriteArrayList<>();
    final ClientLine line;
    final DtlsIdentity identity;
    private final int slots;
    private final LongSupplier standing;
    private final DtlsPath path = new DtlsPath(this::send);
    private final Map<Integer, SrtpCryptoContext> opening = new ConcurrentHashMap<>();
    private volatile SrtpKeys keys;
    private SrtpCryptoContext sealing;
    private volatile DTLSTransport secured;
    private String answer = "";
    private volatile boolean failed;
    private int sequence = 65_530;
    private int timestamp = 7;

    /** Bytes of each Opus frame. */
    int frameBytes = 40;

    /** One packet a listener got. */
    record Heard(int ssrc, int sequence, int timestamp, boolean mark, int voice) {}

    /**
     * A client that has not joined.
     *
     * @param standing how many connections came to stand at the server so far
     */
    VoiceClient(String name, int slots, LongSupplier standing) throws Exception {
        this.standing = standing;
        QuietLibraries.areQuiet();
        who = new ParticipantId(name);
        this.slots = slots;
        identity = DtlsIdentity.make(Instant.now());
        line = new ClientLine(this::receive);
    }

    /** Joins and waits until voice can pass. */
    VoiceClient join(VoiceHall hall) throws Exception {
        return join(hall, SrtpProfile.GCM);
    }

    VoiceClient join(VoiceHall hall, SrtpProfile profile) throws Exception {
        long before = standing.getAsLong();
        take(hall.join(who, offer()).toCompletableFuture().get());
        connect(profile, identity);
        await().atMost(PATIENCE).until(() -> standing.getAsLong() > before);
        return this;
    }

    void take(Outcome<String> outcome) {
        answer = ((Outcome.Done<String>) outcome).value();
    }

    String answer() {
        return answer;
    }

    String offer() {
        var text = new StringBuilder("v=0\r\no=- 5 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n");
        for (int i = 0; i <= slots; i++) {
            text.append("m=audio 9 UDP/TLS/RTP/SAVPF 111 63\r\nc=IN IP4 203.0.113.77\r\n");
            text.append("a=candidate:1 1 udp 2122 203.0.113.77 50000 typ host\r\n");
            text.append("a=ice-ufrag:").append(ClientLine.UFRAG).append("\r\n");
            text.append("a=ice-pwd:").append(ClientLine.PASSWORD).append("\r\n");
            text.append("a=fingerprint:sha-256 ").append(identity.fingerprint().text());
            text.append("\r\na=setup:actpass\r\na=mid:").append(i).append("\r\n");
            text.append("a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n");
            text.append(i == 0 ? "a=sendonly\r\n" : "a=recvonly\r\n");
            text.append("a=rtcp-mux\r\na=rtpmap:111 opus/48000/2\r\na=rtpmap:63 red/48000/2\r\n");
        }
        return text.toString();
    }

    void connect(SrtpProfile profile, DtlsIdentity shown) {
        checkConnection();
        shakeHands(profile, shown);
        await().atMost(PATIENCE).until(() -> keys != null || failed);
    }

    boolean stands() {
        return keys != null && !failed;
    }

    void checkConnection() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    line.check(serverAddress(), one("a=ice-ufrag:(\\S+)"), one("a=ice-pwd:(\\S+)"));
                    return line.stands();
                });
    }

    InetSocketAddress serverAddress() {
        int port = Integer.parseInt(one("a=candidate:1 1 udp \\d+ 127.0.0.1 (\\d+) typ host"));
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }

    String one(String pattern) {
        var found = Pattern.compile(pattern).matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("answer: without " + pattern);
        }
        return found.group(1);
    }

    private void shakeHands(SrtpProfile profile, DtlsIdentity shown) {
        Thread.ofVirtual()
                .start(() -> {
                    var expected = Fingerprint.read(one("a=fingerprint:sha-256 (\\S+)"));
                    var client = new DtlsClient(shown, expected, profile);
                    try {
                        secured = new DTLSClientProtocol().connect(client, path);
                        sealing = client.keys().client(true).deriveContext(SSRC, 0);
                        keys = client.keys();
                        // the server's farewell, or the end
                        while (secured.receive(new byte[1500], 0, 1500, 1_000) >= -1) {}
                    } catch (IOException | GeneralSecurityException end) {
                        failed = true;
                    }
                });
    }

    private boolean send(byte[] bytes, int offset, int length) {
        try {
            line.send(Arrays.copyOfRange(bytes, offset, offset + length));
            return true;
        } catch (IOException lost) {
            return false;
        }
    }

    /** Says one frame of twenty milliseconds; {@code voice} stands for the tone in it. */
    void say(int voice) throws GeneralSecurityException {
        say(voice, 10);
    }

    void say(int voice, int level) throws GeneralSecurityException {
        var packet = sealed(skip(), voice, level);
        send(packet.getBuffer(), packet.getOffset(), packet.getLength());
    }

    /** Leaves a gap of one frame and says which number was left out. */
    int skip() {
        timestamp += 960;
        return sequence++ & 0xFFFF;
    }

    /** Says nothing for one frame, as a browser in a pause: time goes on, numbers do not. */
    void rest() {
        timestamp += 960;
    }

    /** The frame with this number, {@code behind} frames late. */
    void sayLate(int number, int behind, int voice) throws GeneralSecurityException {
        int now = timestamp;
        timestamp -= behind * 960;
        var packet = sealed(number, voice, 10);
        timestamp = now;
        send(packet.getBuffer(), packet.getOffset(), packet.getLength());
    }

    Packet sealed(int number, int voice, int level) throws GeneralSecurityException {
        var packet = plain(number, voice, level);
        sealing.transformPacket(packet);
        return packet;
    }

    Packet plain(int number, int voice, int level) {
        var bytes = new byte[40 + frameBytes];
        bytes[0] = (byte) 0x90;
        bytes[1] = OPUS;
        Bytes.put16(bytes, 2, number);
        Bytes.put32(bytes, 4, timestamp);
        Bytes.put32(bytes, 8, SSRC);
        Bytes.put32(bytes, 12, 0xBEDE_0001);
        bytes[16] = 0x10;
        bytes[17] = (byte) (0x80 | level);
        Arrays.fill(bytes, 20, 20 + frameBytes, (byte) voice);
        return new Packet(bytes, 0, 20 + frameBytes);
    }

    void sendRaw(byte[] bytes, int length) {
        send(bytes, 0, length);
    }

    private void receive(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        var packet = new Packet(bytes, 0, bytes.length);
        if (first >= 20 && first <= 63) {
            path.offer(bytes);
        } else if (packet.at(1) == 201) {
            reports.add(packet);
        } else if (keys != null) {
            open(packet);
        }
    }

    private void open(Packet packet) {
        try {
            var known = opening.get(packet.ssrc());
            var seal = known == null ? keys.server(false).deriveContext(packet.ssrc(), 0) : known;
            opening.put(packet.ssrc(), seal);
            if (seal.reverseTransformPacket(packet, false) == SrtpErrorStatus.OK) {
                ear.accept(
                        new Heard(
                                packet.ssrc(),
                                packet.sequence(),
                                packet.timestamp(),
                                (packet.at(1) & 0x80) != 0,
                                packet.at(packet.payloadStart())));
            }
        } catch (GeneralSecurityException broken) {
            failed = true;
        }
    }

    /** The voices heard so far, each once. */
    List<Integer> voices() {
        return heard.stream().map(Heard::voice).distinct().sorted().toList();
    }

    /** Speaks until somebody hears it. */
    void sayUntil(int voice, VoiceClient listener) throws Exception {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    say(voice);
                    return listener.voices().contains(voice);
                });
    }

    /** A datagram from an address the server has never seen. */
    static void fromStranger(InetSocketAddress server, byte[] bytes, int times) throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            for (int i = 0; i < times; i++) {
                socket.send(new DatagramPacket(bytes, bytes.length, server));
            }
        }
    }

    static List<ParticipantId> ids(VoiceClient... clients) {
        var ids = new ArrayList<ParticipantId>();
        for (var client : clients) {
            ids.add(client.who);
        }
        return ids;
    }

    /** Ends the connection as a page does that leaves voice. */
    void goodbye() throws IOException {
        secured.close();
    }

    /** Goes without a word, as a closed tab does. */
    @Override
    public void close() {
        path.close();
        line.close();
    }
}
