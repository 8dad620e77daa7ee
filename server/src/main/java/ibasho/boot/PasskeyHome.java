package ibasho.boot;

import ibasho.participant.PasskeySettings;
import java.net.URI;
import java.util.Set;

/** Where passkeys live: the host name of the address people open. */
final class PasskeyHome {
    private static final String LOCALHOST = "localhost";

    private PasskeyHome() {}

    /**
     * On loopback without a public address it is {@code localhost}: digits cannot have passkeys.
     */
    static PasskeySettings of(Settings settings) {
        var origins = settings.gateway().origins();
        if (origins.isEmpty()) {
            return new PasskeySettings(
                    LOCALHOST, settings.space().name(), Set.of(onLocalhost(settings)));
        }
        var host = URI.create(settings.publicAddress(settings.gateway().port())).getHost();
        return new PasskeySettings(host, settings.space().name(), origins);
    }

    private static String onLocalhost(Settings settings) {
        var scheme = settings.gateway().tls() == null ? "http://" : "https://";
        return scheme + LOCALHOST + ":" + settings.gateway().port();
    }
}
