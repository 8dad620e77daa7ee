package ibasho.voice.media;

import ibasho.protocol.ParticipantId;
import java.security.GeneralSecurityException;
import java.util.concurrent.ThreadLocalRandom;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jspecify.annotations.Nullable;

/**
 * One of the fixed streams to a listener. Whoever speaks through it, the browser hears one unbroken
 * stream: numbers run on when the talker changes, a lost packet leaves its gap, a late one takes
 * its own place. Guarded by its {@link Downlink}.
 */
final class Slot {

    /** A jump this wide is a new beginning, not loss. */
    private static final int JUMP = 100;

    private static final int TICKS_PER_MILLI = 48;
    private static final int SMALLEST_STEP = 960;
    private static final int ROOM_FOR_SEAL = 32;

    private final int ssrc;
    private final SrtpCryptoContext seal;

    private @Nullable Uplink talker;
    private @Nullable ParticipantId former;
    private boolean used;
    private int sequenceShift;
    private int timestampShift;
    private int firstOfTalker;
    private int lastSequence = ThreadLocalRandom.current().nextInt(1, 1 << 14);
    private int lastTimestamp = ThreadLocalRandom.current().nextInt();
    private long lastNanos;
    private long takenNanos;

    Slot(int ssrc, SrtpContextFactory keys) throws GeneralSecurityException {
        this.ssrc = ssrc;
        seal = keys.deriveContext(ssrc, 0);
    }

    @Nullable Uplink talker() {
        return talker;
    }

    /** Who spoke through it last, when nobody has it now. */
    @Nullable ParticipantId former() {
        return former;
    }

    long silentFor(long now) {
        return now - lastNanos;
    }

    long takenFor(long now) {
        return now - takenNanos;
    }

    void take(@Nullable Uplink next, long now) {
        former = talker == null ? former : talker.who();
        talker = next;
        takenNanos = now;
        firstOfTalker = -1;
    }

    /**
     * The sealed packet for the listener; {@code null} when it is too late or cannot be sealed.
     *
     * @param type payload type the listener's browser uses for Opus
     */
    @Nullable Packet next(Sound sound, int type, long now) {
        boolean begins = firstOfTalker < 0 || jumps(sound);
        if (begins) {
            anchor(sound, now);
        } else if ((short) (sound.sequence() - firstOfTalker) < 0) {
            return null;
        }
        int sequence = (sound.sequence() + sequenceShift) & 0xFFFF;
        int timestamp = sound.timestamp() + timestampShift;
        remember(sequence, timestamp, now);
        return sealed(packet(sound, type, begins, sequence, timestamp));
    }

    private boolean jumps(Sound sound) {
        int ahead = (short) (sound.sequence() + sequenceShift - lastSequence);
        return Math.abs(ahead) > JUMP;
    }

    private void anchor(Sound sound, long now) {
        firstOfTalker = sound.sequence();
        long ticks = used ? (now - lastNanos) * TICKS_PER_MILLI / 1_000_000 : 0;
        int step = Math.clamp(ticks, SMALLEST_STEP, Integer.MAX_VALUE / 2);
        sequenceShift = lastSequence + 1 - sound.sequence();
        timestampShift = lastTimestamp + step - sound.timestamp();
    }

    private void remember(int sequence, int timestamp, long now) {
        boolean newest = !used || (short) (sequence - lastSequence) > 0;
        used = true;
        lastNanos = now;
        if (newest) {
            lastSequence = sequence;
            lastTimestamp = timestamp;
        }
    }

    private Packet packet(Sound sound, int type, boolean begins, int sequence, int timestamp) {
        var bytes = new byte[Packet.HEADER + sound.length() + ROOM_FOR_SEAL];
        bytes[0] = (byte) 0x80;
        bytes[1] = (byte) (type | (begins ? 0x80 : 0));
        Bytes.put16(bytes, 2, sequence);
        Bytes.put32(bytes, 4, timestamp);
        Bytes.put32(bytes, 8, ssrc);
        System.arraycopy(
                sound.packet().getBuffer(), sound.start(), bytes, Packet.HEADER, sound.length());
        return new Packet(bytes, 0, Packet.HEADER + sound.length());
    }

    private @Nullable Packet sealed(Packet packet) {
        try {
            return seal.transformPacket(packet) == SrtpErrorStatus.OK ? packet : null;
        } catch (GeneralSecurityException broken) {
            return null;
        }
    }
}
