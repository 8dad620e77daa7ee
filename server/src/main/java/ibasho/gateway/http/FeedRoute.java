package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** {@code GET /calendar.ics}: the openings for anybody's calendar program (site-01). */
public final class FeedRoute implements Route {
    private static final List<HttpAnswer.Header> HEADERS =
            List.of(
                    new HttpAnswer.Header(
                            HttpHeaderNames.CONTENT_TYPE, "text/calendar; charset=utf-8"),
                    new HttpAnswer.Header(HttpHeaderNames.CACHE_CONTROL, "public, max-age=300"));

    private final Supplier<CompletionStage<byte[]>> feed;

    /** Asks for the feed anew for each call; the supplier must not block. */
    public FeedRoute(Supplier<CompletionStage<byte[]>> feed) {
        this.feed = feed;
    }

    @Override
    public CompletionStage<HttpAnswer> answer(HttpCall call) {
        return feed.get()
                .thenApply(file -> new HttpAnswer(HttpResponseStatus.OK, HEADERS, new Bytes(file)));
    }
}
