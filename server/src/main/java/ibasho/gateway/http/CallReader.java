package ibasho.gateway.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Turns what Netty read into an {@link HttpCall}, or finds that it is none. Thread-safe. */
public final class CallReader {
    private final TrustedProxies proxies;

    /** Reads calls, believing these proxies about where they come from. */
    public CallReader(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /**
     * The call; {@code null} if it is not HTTP/1.1 with exactly one host and a path that can be
     * decoded.
     */
    public @Nullable HttpCall read(Channel channel, FullHttpRequest request) {
        var path = isWhole(request) ? path(request.uri()) : null;
        if (path == null) {
            return null;
        }
        var peer = Connection.peer(channel);
        return new HttpCall(
                request.method(),
                path,
                request.headers(),
                new Bytes(ByteBufUtil.getBytes(request.content())),
                proxies.browserBehind(peer, request.headers()),
                channel.localAddress() instanceof InetSocketAddress own ? own.getPort() : 0,
                channel.pipeline().get(SslHandler.class) != null
                        || proxies.saysTls(peer, request.headers()));
    }

    private static boolean isWhole(FullHttpRequest request) {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST);
        return request.decoderResult().isSuccess()
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && hosts.size() == 1
                && !hosts.getFirst().isBlank();
    }

    private static @Nullable String path(String uri) {
        try {
            return uri.startsWith("/") ? new QueryStringDecoder(uri).path() : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
