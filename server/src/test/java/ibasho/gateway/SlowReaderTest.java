package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.protocol.CloseCode;
import ibasho.protocol.Role;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody who stops reading is closed, and nobody else notices. */
final class SlowReaderTest {
    @Test
    void closesAPeerThatDoesNotReadAndServesTheOthers() {
        try (var gateway = new PlayedGateway();
                var slow = gateway.open(gateway.frontDesk.enter("slow", "s1", Role.PARTICIPANT));
                var other = gateway.open(gateway.frontDesk.enter("ok", "s2", Role.PARTICIPANT))) {
            slow.hello();
            var counter =
                    gateway.meters.counter(
                            "ibasho.sockets.closed", "code", CloseCode.TOO_SLOW.name());

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        IntStream.range(0, 5_000)
                                .forEach(_ -> gateway.server.doorChanged(PlayedGateway.DOOR));
                        return counter.count() > 0;
                    });

            other.hello();
            assertThat(other.say("{\"n\":2,\"m\":{\"t\":\"session.ping\"}}").read())
                    .isEqualTo(
                            new RawSocket.Frame(
                                    RawSocket.TEXT, "{\"t\":\"done\",\"n\":2,\"result\":null}", 0));
            assertThat(counter.count()).isEqualTo(1);
        }
    }
}
