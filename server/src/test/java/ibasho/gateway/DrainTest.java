package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ibasho.gateway.RawSocket.Frame;
import ibasho.protocol.CloseCode;
import ibasho.protocol.Role;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Taking leave on SIGTERM. */
final class DrainTest {
    @Test
    void saysWhenToComeBackClosesAndLetsNobodyInAnyMore() {
        try (var gateway = new PlayedGateway();
                var socket = gateway.open(gateway.frontDesk.enter("a", "s", Role.PARTICIPANT));
                var idle = RawSocket.connect(gateway.port())) {
            var port = gateway.port();
            socket.hello();
            idle.ask(get("/healthz"));

            var leaving =
                    Thread.startVirtualThread(
                            () -> gateway.server.drain(Duration.ofSeconds(20), 5));

            assertThat(socket.readAll())
                    .containsExactly(
                            new Frame(
                                    RawSocket.TEXT,
                                    "{\"t\":\"server.restarting\",\"backInSeconds\":5}",
                                    0),
                            new Frame(RawSocket.CLOSE, "", CloseCode.GOING_AWAY.number()));
            assertThat(ended(leaving)).isTrue();
            assertThat(idle.ask(get("/readyz"))).startsWith("HTTP/1.1 503 ");
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> RawSocket.connect(port));
        }
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String get(String path) {
        return "HEAD " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }
}
