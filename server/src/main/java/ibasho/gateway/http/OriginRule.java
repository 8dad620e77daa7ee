package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Set;

/**
 * Which pages may open a socket or change something: our own only (against cross-site socket
 * hijacking and forged requests). An origin is compared as a whole text, never by its end or start.
 * Immutable.
 */
public final class OriginRule {
    private static final Set<String> LOOPBACK_HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> allowed;
    private final boolean ownLoopback;

    /**
     * Allows exactly these.
     *
     * @param allowed such as {@code https://ibasho.example}
     * @param ownLoopback whether the server's own addresses on loopback are allowed too
     */
    public OriginRule(Set<String> allowed, boolean ownLoopback) {
        this.allowed = Set.copyOf(allowed);
        this.ownLoopback = ownLoopback;
    }

    /** Whether exactly one origin is named and it is ours. */
    public boolean allows(HttpCall call) {
        var named = call.headers().getAll(HttpHeaderNames.ORIGIN);
        return named.size() == 1
                && (allowed.contains(named.getFirst()) || isOwn(named.getFirst(), call));
    }

    private boolean isOwn(String origin, HttpCall call) {
        var scheme = call.secure() ? "https://" : "http://";
        return ownLoopback
                && LOOPBACK_HOSTS.stream()
                        .anyMatch(host -> origin.equals(scheme + host + ":" + call.port()));
    }
}
