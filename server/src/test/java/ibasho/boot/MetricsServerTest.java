package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ibasho.gateway.RawSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class MetricsServerTest {
    private final Figures figures = new Figures();

    @Test
    void showsFiguresAndNothingElse() throws Exception {
        var settings = new Settings.Metrics("127.0.0.1", 0);
        try (var server = MetricsServer.start(figures.registry(), settings)) {
            assertThat(answer(server, "GET", "/metrics"))
                    .startsWith("HTTP/1.1 200 ")
                    .containsIgnoringCase("cache-control: no-store");
            assertThat(answer(server, "GET", "/")).startsWith("HTTP/1.1 404 ");
            assertThat(answer(server, "POST", "/metrics")).startsWith("HTTP/1.1 405 ");
        }
        assertThat(figures.registry().scrape()).contains("jvm_memory_used_bytes");
    }

    @Test
    void saysInOneLineThatTheAddressIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new Settings.Metrics("127.0.0.1", taken.getLocalPort());

            assertThatExceptionOfType(StartFailed.class)
                    .isThrownBy(() -> MetricsServer.start(figures.registry(), settings))
                    .withMessageStartingWith(
                            "cannot listen on 127.0.0.1:" + taken.getLocalPort() + " (metrics): ");
        }
    }

    private static String answer(MetricsServer server, String method, String path) {
        try (var line = RawSocket.connect(server.port())) {
            return line.ask(
                    method + " " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        }
    }
}
