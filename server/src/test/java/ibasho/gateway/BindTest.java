package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A failed bind is told in one line (Netty fact 7). */
final class BindTest {
    @Test
    void saysInOneLineThatTheAddressIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var settings =
                    new GatewaySettings(
                            "127.0.0.1",
                            port,
                            Set.of(),
                            null,
                            List.of(),
                            false,
                            Transport.best(),
                            1,
                            60);

            assertThatIllegalStateException()
                    .isThrownBy(() -> new PlayedGateway(settings))
                    .havingCause()
                    .isInstanceOf(BindFailed.class)
                    .withMessageStartingWith("cannot listen on 127.0.0.1:" + port + ": ")
                    .withMessageNotContaining("\n");
        }
    }
}
