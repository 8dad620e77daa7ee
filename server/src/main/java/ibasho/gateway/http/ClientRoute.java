package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The client's files, and its one page under each of its own paths. */
public final class ClientRoute implements Route {
    /** Paths that the client's own router understands. */
    static final Set<String> PAGES =
            Set.of(
                    "/",
                    "/i",
                    "/room",
                    "/account",
                    "/staff",
                    "/info",
                    "/calendar",
                    "/flyer",
                    "/talk",
                    "/panel",
                    "/practice",
                    "/check",
                    "/accessibility");

    private static final String INDEX = "/index.html";

    private final Map<String, Asset> assets;

    /** Serves the client that was built into this program. */
    public ClientRoute() {
        this(ClientFiles.load());
    }

    ClientRoute(Map<String, Asset> assets) {
        this.assets = assets;
    }

    /** Whether a client was built in at all. */
    public boolean isEmpty() {
        return assets.isEmpty();
    }

    @Override
    public CompletionStage<HttpAnswer> answer(HttpCall call) {
        return CompletableFuture.completedStage(answerNow(call));
    }

    /**
     * The page that names the files of this path, so that they come together; for somebody with a
     * cookie the one that opens the line to the server before them.
     */
    private String pageOf(HttpCall call) {
        var signedIn = call.path() + ".signed-in.html";
        if (assets.containsKey(signedIn) && Cookies.SESSION.in(call.headers()) != null) {
            return signedIn;
        }
        var named = call.path() + ".html";
        return assets.containsKey(named) ? named : INDEX;
    }

    private HttpAnswer answerNow(HttpCall call) {
        var asset = assets.get(PAGES.contains(call.path()) ? pageOf(call) : call.path());
        if (asset == null) {
            return HttpAnswer.text(HttpResponseStatus.NOT_FOUND, "not found\n");
        }
        if (!call.method().equals(HttpMethod.GET) && !call.method().equals(HttpMethod.HEAD)) {
            return HttpAnswer.empty(HttpResponseStatus.METHOD_NOT_ALLOWED)
                    .with(HttpHeaderNames.ALLOW, "GET, HEAD");
        }
        return asset.answer(call);
    }
}
