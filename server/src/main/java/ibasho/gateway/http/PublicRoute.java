package ibasho.gateway.http;

import ibasho.protocol.PublicView;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * {@code GET /api/public}: what anybody may read (site-01, site-02); who is inside is not in it.
 */
public final class PublicRoute implements Route {
    private final Supplier<CompletionStage<PublicView>> view;

    /** Reads the view anew for each call; the supplier must not block. */
    public PublicRoute(Supplier<CompletionStage<PublicView>> view) {
        this.view = view;
    }

    @Override
    public CompletionStage<HttpAnswer> answer(HttpCall call) {
        return view.get().thenApply(view -> HttpAnswer.json(HttpResponseStatus.OK, view));
    }
}
