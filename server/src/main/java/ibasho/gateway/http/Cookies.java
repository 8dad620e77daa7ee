package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.cookie.CookieHeaderNames.SameSite;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The two cookies we set: who is signed in, and that a device was here before. Both are for this
 * host alone, out of reach of scripts, and never sent from another site. Chromium and Firefox take
 * {@code Secure} cookies over plain HTTP from loopback too, so there is one form only.
 */
public enum Cookies {
    /** The session. */
    SESSION("__Host-ibasho"),
    /** A device that was remembered. */
    DEVICE("__Host-ibasho-device");

    private static final int MAX_VALUE_CHARS = 100;

    private final String cookieName;

    Cookies(String cookieName) {
        this.cookieName = cookieName;
    }

    /** Its name on the wire. */
    public String cookieName() {
        return cookieName;
    }

    /** The value a browser sent; {@code null} if there is none, or more than one. */
    public @Nullable String in(HttpHeaders headers) {
        var values =
                headers.getAll(HttpHeaderNames.COOKIE).stream()
                        .flatMap(line -> ServerCookieDecoder.STRICT.decodeAll(line).stream())
                        .filter(cookie -> cookie.name().equals(cookieName))
                        .map(io.netty.handler.codec.http.cookie.Cookie::value)
                        .toList();
        var one = values.size() == 1 && values.getFirst().length() <= MAX_VALUE_CHARS;
        return one ? values.getFirst() : null;
    }

    /** Sets it until the browser closes. */
    public String untilBrowserCloses(String value) {
        return encode(cookie(value));
    }

    /** Sets it for a time. */
    public String lasting(String value, Duration lifetime) {
        var cookie = cookie(value);
        cookie.setMaxAge(lifetime.toSeconds());
        return encode(cookie);
    }

    /** Takes it away. */
    public String removal() {
        return lasting("", Duration.ZERO);
    }

    private DefaultCookie cookie(String value) {
        var cookie = new DefaultCookie(cookieName, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setSameSite(SameSite.Strict);
        return cookie;
    }

    private static String encode(DefaultCookie cookie) {
        return ServerCookieEncoder.STRICT.encode(cookie);
    }
}
