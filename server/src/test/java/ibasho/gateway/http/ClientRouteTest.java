package ibasho.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the client's files are served. */
final class ClientRouteTest {
    private final ClientRoute route =
            new ClientRoute(
                    ClientFiles.assets(
                            Map.of(
                                    "/index.html", bytes("<!doctype html>" + " ".repeat(500)),
                                    "/room.html", bytes("with the files of the room"),
                                    "/room.signed-in.html", bytes("and with the line"),
                                    "/assets/app-1a2b.js", bytes("x".repeat(1_000)),
                                    "/assets/app-1a2b.js.br", bytes("brotli"),
                                    "/assets/app-1a2b.js.gz", bytes("gzip"),
                                    "/app.webmanifest", bytes("{}" + " ".repeat(500)),
                                    "/icon.png", bytes("png"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/i",
                "/room",
                "/account",
                "/staff",
                "/info",
                "/calendar",
                "/flyer",
                "/index.html"
            })
    void givesTheOnePageUnderEachOfItsPaths(String path) {
        var answer = get(path, "");

        assertThat(answer.status()).isEqualTo(HttpResponseStatus.OK);
        assertThat(headers(answer))
                .containsEntry("content-type", "text/html; charset=utf-8")
                .containsEntry("cache-control", "no-cache");
    }

    @Test
    void neverPacksAPage() {
        var answer = get("/", "gzip, deflate, br");

        assertThat(headers(answer)).doesNotContainKey("content-encoding");
        assertThat(new String(answer.body().array(), StandardCharsets.UTF_8))
                .startsWith("<!doctype html>");
    }

    @Test
    void givesThePageThatNamesTheFilesOfItsPath() {
        assertThat(new String(get("/room", "").body().array(), StandardCharsets.UTF_8))
                .isEqualTo("with the files of the room");
        assertThat(new String(get("/info", "").body().array(), StandardCharsets.UTF_8))
                .startsWith("<!doctype html>");
    }

    @Test
    void opensTheLineBeforeEverythingElseForWhoeverHasACookie() {
        var headers = new DefaultHttpHeaders().set("Cookie", "__Host-ibasho=" + "a".repeat(43));

        assertThat(new String(get("/room", headers).body().array(), StandardCharsets.UTF_8))
                .isEqualTo("and with the line");
        assertThat(new String(get("/info", headers).body().array(), StandardCharsets.UTF_8))
                .startsWith("<!doctype html>");
    }

    @ParameterizedTest
    @CsvSource({
        "'gzip, deflate, br', br, brotli",
        "'gzip, deflate', gzip, gzip",
        "'br;q=0, gzip', gzip, gzip",
        "'br;q=0.0, gzip;q=0.5', gzip, gzip"
    })
    void givesTheSmallestFormThatTheBrowserTakes(String accepted, String encoding, String body) {
        var answer = get("/assets/app-1a2b.js", accepted);

        assertThat(headers(answer))
                .containsEntry("content-encoding", encoding)
                .containsEntry("vary", "Accept-Encoding");
        assertThat(new String(answer.body().array(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "brr", "br;q=0"})
    void givesThePlainFormToEverybodyElse(String accepted) {
        var answer = get("/assets/app-1a2b.js", accepted);

        assertThat(headers(answer)).doesNotContainKey("content-encoding");
        assertThat(answer.body().length()).isEqualTo(1_000);
    }

    @Test
    void letsBrowsersKeepHashedFilesForeverAndAskAboutTheRest() {
        assertThat(headers(get("/assets/app-1a2b.js", "")))
                .containsEntry("cache-control", "public, max-age=31536000, immutable");
        assertThat(headers(get("/icon.png", ""))).containsEntry("cache-control", "no-cache");
    }

    @Test
    void saysThatTheBrowserHasItAlready() {
        var etag = Objects.requireNonNull(headers(get("/app.webmanifest", "gzip")).get("etag"));

        var again = get("/app.webmanifest", "gzip", etag);
        var other = get("/app.webmanifest", "", etag);

        assertThat(again.status()).isEqualTo(HttpResponseStatus.NOT_MODIFIED);
        assertThat(again.body().length()).isZero();
        assertThat(other.status()).isEqualTo(HttpResponseStatus.OK);
    }

    @Test
    void compressesAtStartWhatTheBuildDidNot() {
        assertThat(headers(get("/app.webmanifest", "gzip")))
                .containsEntry("content-encoding", "gzip");
        assertThat(headers(get("/icon.png", "gzip"))).doesNotContainKey("content-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/assets/app-1a2b.js.br", "/../index.html", "//", "/web"})
    void knowsNothingElse(String path) {
        assertThat(get(path, "").status()).isEqualTo(HttpResponseStatus.NOT_FOUND);
    }

    private HttpAnswer get(String path, String acceptEncoding) {
        return get(path, acceptEncoding, "");
    }

    private HttpAnswer get(String path, String acceptEncoding, String ifNoneMatch) {
        return get(
                path,
                new DefaultHttpHeaders()
                        .set("Accept-Encoding", acceptEncoding)
                        .set("If-None-Match", ifNoneMatch));
    }

    private HttpAnswer get(String path, HttpHeaders headers) {
        var from = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        return route.answer(
                        new HttpCall(HttpMethod.GET, path, headers, Bytes.NONE, from, 80, false))
                .toCompletableFuture()
                .join();
    }

    private static Map<String, String> headers(HttpAnswer answer) {
        return answer.headers().stream()
                .collect(
                        Collectors.toMap(
                                header -> header.name().toString(), HttpAnswer.Header::value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
