package ibasho.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustedProxiesTest {
    private final TrustedProxies proxies =
            new TrustedProxies(List.of("127.0.0.1", "10.0.0.0/8", "2001:db8::/32"));

    @ParameterizedTest
    @CsvSource({
        // peer, header, believed
        "127.0.0.1, 192.0.2.7, 192.0.2.7",
        "10.1.2.3, 192.0.2.7, 192.0.2.7",
        "2001:db8::5, 192.0.2.7, 192.0.2.7",
        // a stranger is not believed
        "192.0.2.1, 127.0.0.1, 192.0.2.1",
        // what the browser itself put before is not believed
        "127.0.0.1, '127.0.0.1, 192.0.2.7', 192.0.2.7",
        "127.0.0.1, '203.0.113.9, 192.0.2.7, 10.0.0.2', 192.0.2.7",
        // nonsense ends the search at the last hop that can be read
        "127.0.0.1, unknown, 127.0.0.1",
        "127.0.0.1, '192.0.2.7, nonsense', 127.0.0.1",
        "127.0.0.1, '', 127.0.0.1"
    })
    void believesOnlyWhatConfiguredProxiesAdded(String peer, String header, String believed) {
        var browser = proxies.browserBehind(at(peer), forwarded("X-Forwarded-For", header));

        assertThat(browser.getAddress()).isEqualTo(at(believed).getAddress());
    }

    @Test
    void believesTheSchemeFromConfiguredProxiesOnly() {
        var https = forwarded("X-Forwarded-Proto", "https");

        assertThat(proxies.saysTls(at("127.0.0.1"), https)).isTrue();
        assertThat(proxies.saysTls(at("192.0.2.1"), https)).isFalse();
        assertThat(proxies.saysTls(at("127.0.0.1"), forwarded("X-Forwarded-Proto", "http")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/x", "10.0.0", ""})
    void refusesWhatIsNoNetwork(String network) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedProxies(List.of(network)))
                .withMessageStartingWith("trusted proxy: " + network + " (expected: ");
    }

    private static HttpHeaders forwarded(String name, String value) {
        return new DefaultHttpHeaders().set(name, value);
    }

    private static InetSocketAddress at(String address) {
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(address)),
                    1);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
