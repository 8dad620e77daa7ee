package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** The one word that machines ask for (ops-03); never a figure. */
public final class HealthRoutes {
    private final BooleanSupplier ready;

    /**
     * Answers for this process.
     *
     * @param ready whether it can serve people: its store works and it is not going down
     */
    public HealthRoutes(BooleanSupplier ready) {
        this.ready = ready;
    }

    /** {@code GET /healthz}: the process lives. */
    public CompletionStage<HttpAnswer> live(HttpCall call) {
        return CompletableFuture.completedStage(ok());
    }

    /** {@code GET /readyz}: send people here, or not now. */
    public CompletionStage<HttpAnswer> ready(HttpCall call) {
        return CompletableFuture.completedStage(
                ready.getAsBoolean()
                        ? ok()
                        : HttpAnswer.text(HttpResponseStatus.SERVICE_UNAVAILABLE, "not now\n"));
    }

    private static HttpAnswer ok() {
        return HttpAnswer.text(HttpResponseStatus.OK, "ok\n");
    }
}
