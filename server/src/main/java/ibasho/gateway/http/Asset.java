package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of the client, in memory, in every form we send it. Immutable; the arrays are never
 * changed nor handed out.
 */
final class Asset {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_FIRST = "no-cache";

    private final String contentType;
    private final String cacheControl;
    private final Form plain;
    private final @Nullable Form brotli;
    private final @Nullable Form gzip;

    /** The bytes of one encoding and the tag that names them. */
    record Form(@Nullable String encoding, String etag, Bytes bytes) {}

    /**
     * A file.
     *
     * @param hashed whether its name changes with its content
     */
    Asset(
            String contentType,
            boolean hashed,
            Form plain,
            @Nullable Form brotli,
            @Nullable Form gzip) {
        this.contentType = contentType;
        this.cacheControl = hashed ? FOREVER : ASK_FIRST;
        this.plain = plain;
        this.brotli = brotli;
        this.gzip = gzip;
    }

    /** The answer in the smallest form the browser takes, or "you have it". */
    HttpAnswer answer(HttpCall call) {
        var form = formFor(call.header(HttpHeaderNames.ACCEPT_ENCODING));
        return has(call, form) ? notModified(form) : whole(form);
    }

    private Form formFor(String accepted) {
        if (brotli != null && AcceptEncoding.takes(accepted, "br")) {
            return brotli;
        }
        return gzip != null && AcceptEncoding.takes(accepted, "gzip") ? gzip : plain;
    }

    private static boolean has(HttpCall call, Form form) {
        var known = call.header(HttpHeaderNames.IF_NONE_MATCH);
        return List.of(known.split("\\s*,\\s*", -1)).contains(form.etag());
    }

    private HttpAnswer notModified(Form form) {
        return caching(
                new HttpAnswer(HttpResponseStatus.NOT_MODIFIED, List.of(), Bytes.NONE), form);
    }

    private HttpAnswer whole(Form form) {
        var answer = caching(new HttpAnswer(HttpResponseStatus.OK, List.of(), form.bytes()), form);
        var typed = answer.with(HttpHeaderNames.CONTENT_TYPE, contentType);
        var encoding = form.encoding();
        return encoding == null ? typed : typed.with(HttpHeaderNames.CONTENT_ENCODING, encoding);
    }

    private HttpAnswer caching(HttpAnswer answer, Form form) {
        return answer.with(HttpHeaderNames.CACHE_CONTROL, cacheControl)
                .with(HttpHeaderNames.ETAG, form.etag())
                .with(HttpHeaderNames.VARY, "Accept-Encoding");
    }
}
