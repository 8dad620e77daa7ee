package ibasho.gateway;

import ibasho.gateway.http.HttpCall;
import ibasho.gateway.http.OriginRule;
import ibasho.protocol.ClientFrame;
import ibasho.protocol.SessionRequest;
import ibasho.wire.BodyWriter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What RFC 6455 §4.2.1 asks of a client and Netty does not check, and that the page is ours.
 * Stateless.
 */
final class Handshake {
    static final String SUBPROTOCOL = "ibasho.v1";

    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;
    private static final int KEY_CHARS = 24;

    private Handshake() {}

    /** The status to refuse with, or {@code null} if the handshake is in order. */
    static @Nullable HttpResponseStatus problem(HttpCall call, OriginRule origins) {
        if (!call.method().equals(HttpMethod.GET) || !asksForSocket(call)) {
            return HttpResponseStatus.BAD_REQUEST;
        }
        if (!call.header(HttpHeaderNames.SEC_WEBSOCKET_VERSION).equals(VERSION)) {
            return HttpResponseStatus.UPGRADE_REQUIRED;
        }
        if (!hasKey(call) || !names(call, HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, SUBPROTOCOL)) {
            return HttpResponseStatus.BAD_REQUEST;
        }
        return origins.allows(call) ? null : HttpResponseStatus.FORBIDDEN;
    }

    /**
     * The hello that came with the handshake ({@code /ws?hello=web 0.1.0}), as if it had been the
     * first frame: on a slow line that is one way there and back less. {@code null} without one.
     */
    static byte @Nullable [] helloIn(String uri) {
        var clients = new QueryStringDecoder(uri).parameters().get("hello");
        return clients == null || clients.size() != 1
                ? null
                : BodyWriter.write(
                        new ClientFrame(1, new SessionRequest.Hello(clients.getFirst())));
    }

    private static boolean asksForSocket(HttpCall call) {
        return names(call, HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                && names(call, HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                && call.body().length() == 0;
    }

    private static boolean hasKey(HttpCall call) {
        var keys = call.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        if (keys.size() != 1 || keys.getFirst().length() != KEY_CHARS) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(keys.getFirst()).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean names(HttpCall call, CharSequence header, CharSequence wanted) {
        return call.headers().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .anyMatch(item -> item.strip().equalsIgnoreCase(wanted.toString()));
    }
}
