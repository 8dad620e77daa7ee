package ibasho.voice;

import ibasho.kernel.Ids;
import ibasho.protocol.VoiceRelay;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for a relay (TURN) that shares a secret with this server: the name is when it ends and a
 * random word, the password its HMAC (coturn's {@code use-auth-secret}). The relay never learns who
 * it is. Thread-safe, never blocks.
 */
public final class Relays {
    /** How long a key is good: longer than an opening. */
    static final Duration GOOD_FOR = Duration.ofHours(6);

    /** What coturn expects; only the relay checks it, and the key ends soon. */
    private static final String HMAC = "HmacSHA1";

    private final RelaySettings settings;
    private final InstantSource clock;

    /** Keys for the relays of these settings. */
    public Relays(RelaySettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A fresh key for one browser; empty where no relay is set up. */
    public List<VoiceRelay> fresh() {
        if (settings.urls().isEmpty()) {
            return List.of();
        }
        var name = clock.instant().plus(GOOD_FOR).getEpochSecond() + ":" + Ids.id();
        return List.of(new VoiceRelay(settings.urls(), name, password(name), GOOD_FOR.toSeconds()));
    }

    private String password(String name) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), HMAC));
            var sum = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(HMAC + ": none (expected: in every JDK)", missing);
        }
    }
}
