package ibasho.gateway.http;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Whatever a browser, or somebody who is none, writes into its headers: an answer, no exception.
 */
final class HttpEdgeFuzzTest {
    private static final TrustedProxies PROXIES =
            new TrustedProxies(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8"));
    private static final InetSocketAddress PROXY =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    private static final int MAX_COOKIE_CHARS = 100;

    @FuzzTest(maxDuration = "4s")
    void neverThrows(FuzzedDataProvider data) {
        var headers = DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        headers.add("X-Forwarded-For", data.consumeString(200));
        headers.add("X-Forwarded-Proto", data.consumeString(20));
        headers.add("Cookie", data.consumeString(300));
        headers.add("Cookie", data.consumeString(300));
        var encodings = data.consumeRemainingAsString();

        var from = PROXIES.browserBehind(PROXY, headers);
        var _ = PROXIES.saysTls(PROXY, headers);
        var session = Cookies.SESSION.in(headers);
        var _ = AcceptEncoding.takes(encodings, "br");

        if (from.getAddress() == null) {
            throw new AssertionError("a browser without an address");
        }
        if (session != null && session.length() > MAX_COOKIE_CHARS) {
            throw new AssertionError("session: " + session.length() + " chars");
        }
    }
}
