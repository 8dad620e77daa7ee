package ibasho.voice.media;

import ibasho.protocol.ParticipantId;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jspecify.annotations.Nullable;

/** What one talker sends: opened, proved, counted, limited. Thread-safe by its own lock. */
final class Uplink {

    /** A browser uses one stream number; a few more after it changed its microphone. */
    private static final int STREAMS = 4;

    private final ParticipantId who;
    private final Offer offer;
    private final SrtpContextFactory keys;
    private final Counts counts;
    private final Map<Integer, SrtpCryptoContext> seals = new HashMap<>();
    private final Loudness loudness = new Loudness();
    private final Arrival arrival = new Arrival();
    private final Allowance allowance = new Allowance();
    private int stream;

    Uplink(ParticipantId who, Offer offer, SrtpContextFactory keys, Counts counts) {
        this.who = who;
        this.offer = offer;
        this.keys = keys;
        this.counts = counts;
    }

    ParticipantId who() {
        return who;
    }

    Loudness loudness() {
        return loudness;
    }

    /** The sound in it; {@code null} when it is refused, which is counted. */
    synchronized @Nullable Sound open(Packet packet, long now) {
        if (!packet.isRtp()) {
            counts.malformed.increment();
            return null;
        }
        if (!allowance.take(now)) {
            counts.flood.increment();
            return null;
        }
        return authentic(packet) ? sound(packet, now) : null;
    }

    private @Nullable Sound sound(Packet packet, long now) {
        counts.packetsIn.increment();
        var sound = packet.isRtp() ? Sound.of(packet, offer) : null;
        if (sound == null) {
            counts.malformed.increment();
            return null;
        }
        stream = packet.ssrc();
        arrival.count(sound.sequence(), sound.timestamp(), now);
        loudness.hear(sound, now);
        return sound;
    }

    /** The stream last heard and what arrived of it; {@code null} before anything came. */
    synchronized @Nullable Heard report() {
        if (!arrival.begun()) {
            return null;
        }
        var report = arrival.report();
        counts.lost.add(report.lostNow());
        return new Heard(stream, report);
    }

    synchronized double jitterMillis() {
        return arrival.jitterMillis();
    }

    private boolean authentic(Packet packet) {
        int ssrc = packet.ssrc();
        var known = seals.get(ssrc);
        if (known == null && seals.size() >= STREAMS) {
            counts.malformed.increment();
            return false;
        }
        try {
            var seal = known == null ? keys.deriveContext(ssrc, 0) : known;
            boolean good = judge(seal.reverseTransformPacket(packet, false));
            if (good) {
                seals.putIfAbsent(ssrc, seal);
            }
            return good;
        } catch (GeneralSecurityException | RuntimeException broken) {
            counts.notAuthentic.increment();
            return false;
        }
    }

    private boolean judge(SrtpErrorStatus status) {
        switch (status) {
            case OK -> {}
            case REPLAY_FAIL, REPLAY_OLD -> counts.replayed.increment();
            case AUTH_FAIL -> counts.notAuthentic.increment();
            case INVALID_PACKET, FAIL -> counts.malformed.increment();
        }
        return status == SrtpErrorStatus.OK;
    }

    /** What a receiver report is about. */
    record Heard(int stream, Arrival.Report report) {}
}
