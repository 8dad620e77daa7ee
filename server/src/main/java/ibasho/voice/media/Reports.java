package ibasho.voice.media;

import java.security.GeneralSecurityException;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes the receiver reports (RTCP RR) a talker's browser needs to judge its line; with them it
 * decides how much error correction its sound carries. Not thread-safe.
 */
final class Reports {

    private static final int RECEIVER_REPORT = 201;
    private static final int LENGTH = 32;
    private static final int ROOM_FOR_SEAL = 64;

    private final int ssrc;
    private final SrtcpCryptoContext seal;

    Reports(int ssrc, SrtpContextFactory keys) throws GeneralSecurityException {
        this.ssrc = ssrc;
        seal = keys.deriveControlContext(ssrc);
    }

    /** The sealed report; {@code null} when it cannot be sealed. */
    @Nullable Packet about(Uplink.Heard heard) {
        var bytes = new byte[LENGTH + ROOM_FOR_SEAL];
        var report = heard.report();
        bytes[0] = (byte) 0x81;
        bytes[1] = (byte) RECEIVER_REPORT;
        Bytes.put16(bytes, 2, LENGTH / 4 - 1);
        Bytes.put32(bytes, 4, ssrc);
        Bytes.put32(bytes, 8, heard.stream());
        Bytes.put32(bytes, 12, (report.fraction() << 24) | report.lost());
        Bytes.put32(bytes, 16, report.highest());
        Bytes.put32(bytes, 20, report.jitter());
        var packet = new Packet(bytes, 0, LENGTH);
        try {
            return seal.transformPacket(packet) == SrtpErrorStatus.OK ? packet : null;
        } catch (GeneralSecurityException broken) {
            return null;
        }
    }
}
