package ibasho.gateway.http;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;

/**
 * What every answer of every route tells the browser: nothing from elsewhere, nothing inline,
 * nobody frames us, no address is passed on. Immutable.
 */
public final class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");

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
     * @param tlsOnly whether every public address of it is {@code https}
     */
    public SecurityHeaders(boolean tlsOnly) {
        headers =
                new DefaultHttpHeaders()
                        .set("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                        .set("Cross-Origin-Opener-Policy", "same-origin")
                        .set("Cross-Origin-Embedder-Policy", "require-corp")
                        .set("Cross-Origin-Resource-Policy", "same-origin")
                        .set("Permissions-Policy", PERMISSIONS_POLICY)
                        .set("Referrer-Policy", "no-referrer")
                        .set("X-Content-Type-Options", "nosniff")
                        .set("X-Frame-Options", "DENY");
        if (tlsOnly) {
            headers.set("Strict-Transport-Security", "max-age=" + HSTS_SECONDS);
        }
    }

    /** Puts them on an answer. */
    public void putOn(HttpHeaders answer) {
        headers.forEach(header -> answer.set(header.getKey(), header.getValue()));
    }
}
