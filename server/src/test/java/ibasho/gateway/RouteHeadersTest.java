package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Limits;
import ibasho.protocol.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer of every route must carry (PROMISES 18). */
final class RouteHeadersTest {
    private static final PlayedGateway GATEWAY = new PlayedGateway();
    private static final String SESSION = GATEWAY.frontDesk.enter("a", "s", Role.PARTICIPANT);
    private static final String LINK = "{\"t\":\"link\",\"token\":\"s\"}";

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    static Stream<String> requests() {
        return Stream.of(
                get("/"),
                get("/i"),
                get("/index.html"),
                get("/nowhere"),
                get("/%zz"),
                get("/../etc/passwd"),
                get("/api/public"),
                get("/api/session"),
                get("/healthz"),
                get("/readyz"),
                get("/ws"),
                request("HEAD", "/healthz", "", ""),
                request("PUT", "/api/session", "", ""),
                request("POST", "/", "", ""),
                request("OPTIONS", "*", "", ""),
                request("DELETE", "/api/session", "", ""),
                request("DELETE", "/api/session", ownOrigin(), ""),
                request("POST", "/api/session", ownOrigin() + json(), LINK),
                request("POST", "/api/session", ownOrigin() + json(), "{}"),
                request("POST", "/api/session", ownOrigin(), LINK),
                request("POST", "/api/session", json(), LINK),
                request("POST", "/api/passkey", ownOrigin(), ""),
                request(
                        "POST",
                        "/api/session",
                        ownOrigin() + json(),
                        "x".repeat(Limits.MAX_BODY_BYTES + 1)),
                get("/" + "x".repeat(5_000)),
                request("GET", "/", "X-Long: " + "x".repeat(9_000) + "\r\n", ""),
                RawSocket.handshake(GATEWAY.origin(), SESSION),
                RawSocket.handshake(GATEWAY.origin(), "nobody"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void carryEverySecurityHeader(String request) {
        assertThat(headersOf(request))
                .startsWith("http/1.1 ")
                .contains(
                        "content-security-policy: default-src 'self';",
                        "frame-ancestors 'none'",
                        "cross-origin-opener-policy: same-origin\r\n",
                        "cross-origin-resource-policy: same-origin\r\n",
                        "permissions-policy: ",
                        "camera=()",
                        "microphone=(self)",
                        "geolocation=()",
                        "referrer-policy: no-referrer\r\n",
                        "x-content-type-options: nosniff\r\n",
                        "x-frame-options: deny\r\n")
                .doesNotContain("unsafe-inline", "unsafe-eval", "access-control", "server: ");
    }

    @ParameterizedTest
    @MethodSource("apiRequests")
    void answersOfTheApiAreNeverStored(String request) {
        assertThat(headersOf(request)).contains("cache-control: no-store\r\n");
    }

    static Stream<String> apiRequests() {
        return requests().filter(request -> request.contains(" /api/"));
    }

    @Test
    void theSessionCookieIsForThisHostAloneAndOutOfReachOfScripts() {
        var head = headersOf(request("POST", "/api/session", ownOrigin() + json(), LINK));

        assertThat(head)
                .contains(
                        "set-cookie: __host-ibasho=s; path=/; secure; httponly; samesite=strict\r\n")
                .doesNotContain("__host-ibasho-device");
    }

    @Test
    void theCookieLastsOnlyWhenThePersonAskedToBeRemembered() {
        var secret =
                "{\"t\":\"secret\",\"signInName\":\"a\",\"secret\":\"s\",\"code\":null,"
                        + "\"remember\":true}";

        var head = headersOf(request("POST", "/api/session", ownOrigin() + json(), secret));

        assertThat(head)
                .contains("__host-ibasho=s; max-age=43200; ")
                .contains("__host-ibasho-device=device-1; max-age=31536000; ");
    }

    @Test
    void signingOutTakesTheCookieAway() {
        var session = GATEWAY.frontDesk.enter("b", "s-b", Role.PARTICIPANT);
        var cookie = "Cookie: __Host-ibasho=" + session + "\r\n";

        var before = headersOf(request("GET", "/api/session", cookie, ""));
        var out = headersOf(request("DELETE", "/api/session", ownOrigin() + cookie, ""));
        var after = headersOf(request("GET", "/api/session", cookie, ""));

        assertThat(before).startsWith("http/1.1 200 ");
        assertThat(out).startsWith("http/1.1 204 ").contains("__host-ibasho=; max-age=0; ");
        assertThat(after).startsWith("http/1.1 204 ");
    }

    @Test
    void onlyOurOwnPagesMayChangeSomethingAndOnlyInJson() {
        var foreign = "Origin: http://evil.example\r\n";

        assertThat(headersOf(request("POST", "/api/session", foreign + json(), LINK)))
                .startsWith("http/1.1 403 ");
        assertThat(headersOf(request("POST", "/api/session", json(), LINK)))
                .startsWith("http/1.1 403 ");
        assertThat(headersOf(request("POST", "/api/session", ownOrigin(), LINK)))
                .startsWith("http/1.1 415 ");
        assertThat(
                        headersOf(
                                request(
                                        "POST",
                                        "/api/session",
                                        ownOrigin() + "Content-Type: text/plain\r\n",
                                        LINK)))
                .startsWith("http/1.1 415 ");
    }

    @Test
    void traceAndOtherMethodsWithoutARouteAreRefusedAndNothingIsSentBack() {
        var canary = "X-Canary: canary-7\r\n";

        for (var path : new String[] {"/api/session", "/api/public", "/healthz"}) {
            assertThat(headersOf(request("TRACE", path, canary, "")))
                    .startsWith("http/1.1 405 ")
                    .doesNotContain("canary-7");
            assertThat(headersOf(request("OPTIONS", path, canary, ""))).startsWith("http/1.1 405 ");
        }
    }

    @Test
    void tellsTheFrontDeskThatTheBrowserIsOnThisHost() {
        headersOf(request("POST", "/api/session", ownOrigin() + json(), LINK));

        assertThat(GATEWAY.frontDesk.devices()).allMatch(device -> device.loopback());
    }

    private static String headersOf(String request) {
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            return socket.ask(request).toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static String get(String path) {
        return request("GET", path, "", "");
    }

    private static String request(String method, String path, String headers, String body) {
        return method
                + " "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
                + body.length()
                + "\r\n"
                + headers
                + "\r\n"
                + body;
    }

    private static String ownOrigin() {
        return "Origin: " + GATEWAY.origin() + "\r\n";
    }

    private static String json() {
        return "Content-Type: application/json; charset=utf-8\r\n";
    }
}
