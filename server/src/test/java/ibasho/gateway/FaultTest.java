package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.CloseCode;
import ibasho.protocol.InfoRequest;
import ibasho.protocol.PeopleRequest;
import ibasho.protocol.Role;
import ibasho.staff.Desk;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see of our own faults. */
final class FaultTest {
    private static final Desk<PeopleRequest> FAILS =
            (_, _) -> CompletableFuture.failedStage(new IllegalStateException("store: gone"));
    private static final Desk<InfoRequest> THROWS =
            (_, _) -> {
                throw new IllegalStateException("card: odd (expected: even)");
            };

    private final PlayedGateway gateway =
            new PlayedGateway(PlayedGateway.settings(null), PlayedGateway.desks(FAILS, THROWS));

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void saysNotNowWhenADeskFailsAndGoesOn() {
        try (var socket = open()) {
            socket.say("{\"n\":2,\"m\":{\"t\":\"people.list\"}}");

            assertThat(socket.read())
                    .isEqualTo(
                            new RawSocket.Frame(
                                    RawSocket.TEXT,
                                    "{\"t\":\"refused\",\"n\":2,\"code\":\"UNAVAILABLE\","
                                            + "\"limits\":{}}",
                                    0));
            assertThat(socket.say("{\"n\":3,\"m\":{\"t\":\"session.ping\"}}").read()).isNotNull();
        }
    }

    @Test
    void closesWithOurFaultWhenWeBreakBeforeAnswering() {
        try (var socket = open()) {
            socket.say("{\"n\":2,\"m\":{\"t\":\"info.remove\",\"card\":\"c\"}}");

            assertThat(socket.readClose()).isEqualTo(CloseCode.OUR_FAULT.number());
        }
    }

    private RawSocket open() {
        return gateway.open(gateway.frontDesk.enter("a", "s", Role.MANAGER)).hello();
    }
}
