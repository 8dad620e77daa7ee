package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Which path goes where. Immutable. */
public final class Router {
    private final Map<String, SortedMap<HttpMethod, Route>> routes;
    private final Route otherwise;

    Router(Map<String, SortedMap<HttpMethod, Route>> routes, Route otherwise) {
        this.routes = routes;
        this.otherwise = otherwise;
    }

    /** Finds the route and asks it. {@code HEAD} is answered like {@code GET}. */
    public CompletionStage<HttpAnswer> answer(HttpCall call) {
        var byMethod = routes.get(call.path());
        if (byMethod == null) {
            return otherwise.answer(call);
        }
        var method = call.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : call.method();
        var route = byMethod.get(method);
        return route == null ? notAllowed(byMethod) : route.answer(call);
    }

    /** Every path with a route of its own. */
    public java.util.Set<String> paths() {
        return routes.keySet();
    }

    private static CompletionStage<HttpAnswer> notAllowed(SortedMap<HttpMethod, Route> byMethod) {
        var allowed =
                byMethod.keySet().stream().map(HttpMethod::name).collect(Collectors.joining(", "));
        return CompletableFuture.completedStage(
                HttpAnswer.empty(HttpResponseStatus.METHOD_NOT_ALLOWED)
                        .with(HttpHeaderNames.ALLOW, allowed));
    }

    /** Collects routes. */
    public static final class Table {
        private final Map<String, SortedMap<HttpMethod, Route>> routes = new TreeMap<>();

        /** Adds one route; a later one for the same method and path wins. */
        public Table add(HttpMethod method, String path, Route route) {
            routes.computeIfAbsent(path, _ -> new TreeMap<>()).put(method, route);
            return this;
        }

        /** The finished router, with what answers all other paths. */
        public Router otherwise(Route route) {
            return new Router(Map.copyOf(routes), route);
        }
    }
}
