package ibasho.voice.media;

import java.util.Arrays;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.utils.logging2.LoggerImpl;

/** The keys both sides took out of their handshake (RFC 5764, 4.2). */
final class SrtpKeys {

    static final String LABEL = "EXTRACTOR-dtls_srtp";

    private final SrtpProfile profile;
    private final byte[] material;

    /**
     * @param material the exported bytes: client key, server key, client salt, server salt
     */
    SrtpKeys(SrtpProfile profile, byte[] material) {
        this.profile = profile;
        this.material = material;
    }

    static int length(SrtpProfile profile) {
        return 2 * (SrtpProfile.KEY_BYTES + profile.saltBytes);
    }

    /** Opens or seals what the DTLS client sends. */
    SrtpContextFactory client(boolean sender) {
        return factory(sender, 0);
    }

    /** Opens or seals what the DTLS server sends. */
    SrtpContextFactory server(boolean sender) {
        return factory(sender, 1);
    }

    private SrtpContextFactory factory(boolean sender, int side) {
        int key = side * SrtpProfile.KEY_BYTES;
        int salt = 2 * SrtpProfile.KEY_BYTES + side * profile.saltBytes;
        return new SrtpContextFactory(
                sender,
                Arrays.copyOfRange(material, key, key + SrtpProfile.KEY_BYTES),
                Arrays.copyOfRange(material, salt, salt + profile.saltBytes),
                profile.policy(),
                profile.policy(),
                new LoggerImpl(SrtpKeys.class.getName()));
    }
}
