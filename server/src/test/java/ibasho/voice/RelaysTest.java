package ibasho.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class RelaysTest {
    private static final Instant NOON = Instant.ofEpochSecond(1_800_000_000);
    private static final List<String> URLS = List.of("turn:turn.example:3478");

    @Test
    void aKeyEndsAndIsWhatTheRelayReckonsFromTheSharedSecret() throws Exception {
        var relay = new Relays(new RelaySettings(URLS, "a shared secret"), () -> NOON).fresh();

        assertThat(relay)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.urls()).isEqualTo(URLS);
                    assertThat(one.ttlSeconds()).isEqualTo(6 * 60 * 60);
                    assertThat(one.username()).startsWith((1_800_000_000 + 6 * 60 * 60) + ":");
                    assertThat(one.credential()).isEqualTo(hmac("a shared secret", one.username()));
                });
    }

    @Test
    void everyKeyIsAnotherAndTheSecretIsInNone() {
        var settings = new RelaySettings(URLS, "a shared secret");
        var relays = new Relays(settings, () -> NOON);

        assertThat(relays.fresh()).isNotEqualTo(relays.fresh());
        assertThat(relays.fresh().toString() + settings).doesNotContain("a shared secret");
    }

    @Test
    void withoutARelayThereIsNoKey() {
        assertThat(new Relays(RelaySettings.NONE, () -> NOON).fresh()).isEmpty();
    }

    private static String hmac(String secret, String name) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    }
}
