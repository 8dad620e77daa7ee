package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetSocketAddress;

/**
 * One whole HTTP request.
 *
 * @param path decoded, without the query
 * @param body empty if there was none; at most {@code Limits.MAX_BODY_BYTES}
 * @param from the browser's address, as far as configured proxies may be believed
 * @param port the port of ours it came to
 * @param secure whether the browser spoke TLS, to us or to a configured proxy
 */
public record HttpCall(
        HttpMethod method,
        String path,
        HttpHeaders headers,
        Bytes body,
        InetSocketAddress from,
        int port,
        boolean secure) {
    /** Whether the browser runs on this very host. */
    public boolean fromLoopback() {
        return from.getAddress() != null && from.getAddress().isLoopbackAddress();
    }

    /** A header, or the empty text. */
    public String header(CharSequence name) {
        return headers.get(name, "");
    }

    @Override
    public String toString() {
        return "HttpCall[" + method + "]";
    }
}
