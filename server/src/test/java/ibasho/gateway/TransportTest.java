package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to the network that this host knows. */
final class TransportTest {
    static Stream<Transport> available() {
        return Arrays.stream(Transport.values()).filter(Transport::isAvailable);
    }

    @ParameterizedTest
    @MethodSource("available")
    void carriesASocket(Transport transport) {
        var settings =
                new GatewaySettings(
                        "127.0.0.1", 0, Set.of(), null, List.of(), false, transport, 1, 60);
        try (var gateway = new PlayedGateway(settings);
                var socket = gateway.open(gateway.frontDesk.enter("a", "s", Role.PARTICIPANT))) {
            assertThat(socket.hello().say("{\"n\":2,\"m\":{\"t\":\"session.ping\"}}").read())
                    .isEqualTo(
                            new RawSocket.Frame(
                                    RawSocket.TEXT, "{\"t\":\"done\",\"n\":2,\"result\":null}", 0));
        }
    }

    @Test
    void takesIoUringOnlyOnRequest() {
        assertThat(Transport.best()).isNotEqualTo(Transport.IO_URING);
    }
}
