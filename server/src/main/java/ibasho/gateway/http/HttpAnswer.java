package ibasho.gateway.http;

import ibasho.wire.BodyWriter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One HTTP answer before it is written.
 *
 * @param headers beside those that every answer carries ({@link SecurityHeaders})
 */
public record HttpAnswer(HttpResponseStatus status, List<Header> headers, Bytes body) {
    private static final String NO_STORE = "no-store";

    /** One header. */
    public record Header(CharSequence name, String value) {}

    /** A record of the protocol as JSON, never cached. */
    public static HttpAnswer json(HttpResponseStatus status, Object record) {
        return fresh(
                status, HttpHeaderValues.APPLICATION_JSON.toString(), BodyWriter.write(record));
    }

    /** A few words in plain text, never cached. */
    public static HttpAnswer text(HttpResponseStatus status, String words) {
        return fresh(status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing but a status, never cached. */
    public static HttpAnswer empty(HttpResponseStatus status) {
        return new HttpAnswer(
                status, List.of(new Header(HttpHeaderNames.CACHE_CONTROL, NO_STORE)), Bytes.NONE);
    }

    /** The same answer with one more header. */
    public HttpAnswer with(CharSequence name, String value) {
        var more = Stream.concat(headers.stream(), Stream.of(new Header(name, value))).toList();
        return new HttpAnswer(status, more, body);
    }

    private static HttpAnswer fresh(HttpResponseStatus status, String type, byte[] body) {
        var headers =
                Map.of(HttpHeaderNames.CACHE_CONTROL, NO_STORE, HttpHeaderNames.CONTENT_TYPE, type);
        return new HttpAnswer(
                status,
                headers.entrySet().stream()
                        .map(header -> new Header(header.getKey(), header.getValue()))
                        .toList(),
                new Bytes(body));
    }
}
