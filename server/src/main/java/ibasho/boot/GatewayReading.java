package ibasho.boot;

import ibasho.gateway.GatewaySettings;
import ibasho.gateway.Transport;
import ibasho.gateway.http.TrustedProxies;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to listen, who may connect, and how. */
final class GatewayReading {
    private static final Pattern ORIGIN =
            Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");

    private final Judged from;

    GatewayReading(Judged from) {
        this.from = from;
    }

    /** All of it. */
    GatewaySettings settings() {
        return new GatewaySettings(
                from.text("host"),
                from.number("port", 0, SettingsReader.LARGEST_PORT),
                origins(),
                tls(),
                proxies(),
                from.flag("proxy-protocol"),
                transport(),
                from.number("threads", 0, 1_024),
                from.number("sockets-per-address", 1, 1_000_000));
    }

    private Set<String> origins() {
        var origins = Collections.unmodifiableSet(new LinkedHashSet<>(from.texts("origins")));
        for (var origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                from.complain(
                        "origins", origin, "https://host, in small letters, nothing after it");
            }
        }
        return origins;
    }

    private GatewaySettings.@Nullable Tls tls() {
        var certificates = from.text("tls.certificates");
        var key = from.text("tls.key");
        if (certificates.isEmpty() != key.isEmpty()) {
            from.complain("tls", certificates + key, "both certificates and key, or neither");
        }
        return certificates.isEmpty()
                ? null
                : new GatewaySettings.Tls(Path.of(certificates), Path.of(key));
    }

    private List<String> proxies() {
        var proxies = from.texts("proxies");
        var _ = new TrustedProxies(proxies);
        if (proxies.isEmpty() && from.flag("proxy-protocol")) {
            from.complain("proxy-protocol", "true", "proxies that speak it");
        }
        return proxies;
    }

    private Transport transport() {
        var wished = from.text("transport").toUpperCase(Locale.ROOT).replace('-', '_');
        if (wished.equals("AUTO")) {
            return Transport.best();
        }
        for (var transport : Transport.values()) {
            if (transport.name().equals(wished)) {
                if (!transport.isAvailable()) {
                    from.complain(
                            "transport",
                            from.text("transport"),
                            "one this machine can do, or auto");
                }
                return transport;
            }
        }
        from.complain("transport", from.text("transport"), "auto, epoll, nio or io_uring");
        return Transport.best();
    }
}
