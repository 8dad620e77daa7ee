package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Guards a route that changes something: only our own pages may ask, and only in JSON. */
final class OwnPagesOnly implements Route {
    private final OriginRule origins;
    private final Route guarded;

    OwnPagesOnly(OriginRule origins, Route guarded) {
        this.origins = origins;
        this.guarded = guarded;
    }

    @Override
    public CompletionStage<HttpAnswer> answer(HttpCall call) {
        if (!origins.allows(call)) {
            return refuse(HttpResponseStatus.FORBIDDEN);
        }
        return call.body().length() > 0 && !isJson(call)
                ? refuse(HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE)
                : guarded.answer(call);
    }

    private static boolean isJson(HttpCall call) {
        var type = HttpUtil.getMimeType(call.header(HttpHeaderNames.CONTENT_TYPE));
        return type != null && HttpHeaderValues.APPLICATION_JSON.contentEqualsIgnoreCase(type);
    }

    private static CompletionStage<HttpAnswer> refuse(HttpResponseStatus status) {
        return CompletableFuture.completedStage(HttpAnswer.empty(status));
    }
}
