package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpMethod;

/** The whole table of HTTP routes; the socket at {@code /ws} is taken out before it. */
public final class Routes {
    private Routes() {}

    /** Every route of the public port. */
    public static Router of(
            OriginRule origins,
            SessionRoutes sessions,
            PublicPages pages,
            HealthRoutes health,
            ClientRoute client) {
        return new Router.Table()
                .add(HttpMethod.GET, "/api/public", new PublicRoute(pages.view()))
                .add(HttpMethod.GET, "/calendar.ics", new FeedRoute(pages.feed()))
                .add(HttpMethod.GET, "/api/session", sessions::look)
                .add(HttpMethod.POST, "/api/session", ownPages(origins, sessions::signIn))
                .add(HttpMethod.DELETE, "/api/session", ownPages(origins, sessions::signOut))
                .add(HttpMethod.POST, "/api/passkey", ownPages(origins, sessions::passkey))
                .add(HttpMethod.GET, "/healthz", health::live)
                .add(HttpMethod.GET, "/readyz", health::ready)
                .otherwise(client);
    }

    private static Route ownPages(OriginRule origins, Route route) {
        return new OwnPagesOnly(origins, route);
    }
}
