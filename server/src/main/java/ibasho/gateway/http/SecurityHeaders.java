package ibasho.gateway.http;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every answer of every route tells the browser: nothing from elsewhere, nothing inline,
 * nobody frames us, no address is passed on. Immutable.
 */
public final class SecurityHeaders {
    private static final String PERMISSIONS_POLICY =
            String.join(
                    ", ",
                    "accelerometer=()",
                    "browsing-topics=()",
                    "camera=()",
                    "display-capture=()",
                    "geolocation=()",
                    "gyroscope=()",
                    "magnetometer=()",
                    "microphone=(self)",
                    "midi=()",
                    "payment=()",
                    "serial=()",
                    "usb=()");

    private static final long HSTS_SECONDS = Duration.ofDays(365).toSeconds();

    private final HttpHeaders headers;

    /**
     * The headers for this server.
     *
     * @param origins its public addresses
     * @param tlsOnly whether it is reached over TLS only
     */
    public SecurityHeaders(Set<String> origins, boolean tlsOnly) {
        headers =
                new DefaultHttpHeaders()
                        .set("Content-Security-Policy", contentSecurityPolicy(origins))
                        .set("Cross-Origin-Opener-Policy", "same-origin")
                        .set("Cross-Origin-Embedder-Policy", "require-corp")
                        .set("Cross-Origin-Resource-Policy", "same-origin")
                        .set("Permissions-Policy", PERMISSIONS_POLICY)
                        .set("Referrer-Policy", "no-referrer")
                        .set("X-Content-Type-Options", "nosniff")
                        .set("X-Frame-Options", "DENY");
        if (tlsOnly) {
            headers.set(
                    "Strict-Transport-Security", "max-age=" + HSTS_SECONDS + "; includeSubDomains");
        }
    }

    /** Puts them on an answer. */
    public void putOn(HttpHeaders answer) {
        headers.forEach(header -> answer.set(header.getKey(), header.getValue()));
    }

    private static String contentSecurityPolicy(Set<String> origins) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'" + sockets(origins),
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /** Some browsers do not count a socket of the same host as 'self'. */
    private static String sockets(Set<String> origins) {
        return origins.stream()
                .map(origin -> " " + origin.replaceFirst("^http", "ws"))
                .collect(Collectors.joining());
    }
}
