package ibasho.boot;

import ibasho.voice.RelaySettings;
import ibasho.voice.VoiceSettings;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether and where voices are carried. */
final class VoiceReading {
    private static final int MOST_PEERS = 1_000;

    /** Whoever knows the secret can use the relay; a short one is guessed. */
    private static final int LEAST_SECRET_CHARS = 16;

    private static final Pattern RELAY =
            Pattern.compile(
                    "turns?:([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?"
                            + "(\\?transport=(udp|tcp))?");

    private final Judged from;

    VoiceReading(Judged from) {
        this.from = from;
    }

    /** {@code null}: there are no voices; what else is set for them is judged all the same. */
    Settings.@Nullable Voice voice() {
        var voice = new Settings.Voice(lines(), relays());
        return from.flag("voice.enabled") ? voice : null;
    }

    private VoiceSettings lines() {
        var publicAddress = from.text("voice.public-address");
        if (!publicAddress.isEmpty()) {
            address("voice.public-address", publicAddress);
        }
        var listen = from.texts("voice.listen");
        listen.forEach(one -> address("voice.listen", one));
        return new VoiceSettings(
                listen,
                from.number("voice.port", 0, SettingsReader.LARGEST_PORT),
                publicAddress,
                from.number("voice.slots", 1, VoiceSettings.MAX_SLOTS),
                from.number("voice.max-peers", 1, MOST_PEERS));
    }

    private RelaySettings relays() {
        var urls = List.copyOf(from.texts("voice.turn.urls"));
        for (var url : urls) {
            if (!RELAY.matcher(url).matches()) {
                from.complain(
                        "voice.turn.urls", url, "turn:host:3478 or turns:host:443?transport=tcp");
            }
        }
        var secret = from.text("voice.turn.secret");
        if (!urls.isEmpty() && secret.length() < LEAST_SECRET_CHARS) {
            var chars = secret.length() + " characters";
            from.complain("voice.turn.secret", chars, LEAST_SECRET_CHARS + " or more");
        }
        return new RelaySettings(urls, secret);
    }

    /** Never a name: browsers are told it as it stands, and not all of them look names up. */
    private void address(String name, String text) {
        try {
            InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            from.complain(name, text, "an address in digits");
        }
    }
}
