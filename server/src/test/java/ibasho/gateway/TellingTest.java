package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** News of the desks, as it leaves by real sockets. */
final class TellingTest {
    private static final RawSocket.Frame NEWS =
            new RawSocket.Frame(
                    RawSocket.TEXT, "{\"t\":\"server.restarting\",\"backInSeconds\":7}", 0);

    @Test
    void tellsEveryPageOfOnePersonAndNobodyElse() {
        try (var gateway = new PlayedGateway();
                var first = gateway.open(gateway.frontDesk.enter("a", "s1", Role.PARTICIPANT));
                var second = gateway.open(gateway.frontDesk.enter("a", "s2", Role.PARTICIPANT));
                var other = gateway.open(gateway.frontDesk.enter("b", "s3", Role.PARTICIPANT))) {
            first.hello();
            second.hello();
            other.hello();

            gateway.server.telling().tellPerson(space(), new ParticipantId("a"), news());

            assertThat(first.read()).isEqualTo(NEWS);
            assertThat(second.read()).isEqualTo(NEWS);
            assertThat(heard(other)).doesNotContain("restarting");
        }
    }

    @Test
    void tellsStaffOfTheseColumnsAlone() {
        try (var gateway = new PlayedGateway();
                var lead = gateway.open(gateway.frontDesk.enter("a", "s1", Role.LEAD));
                var tech = gateway.open(gateway.frontDesk.enter("b", "s2", Role.TECH_SUPPORT));
                var guest = gateway.open(gateway.frontDesk.enter("c", "s3", Role.PARTICIPANT))) {
            lead.hello();
            tech.hello();
            guest.hello();

            gateway.server.telling().tellStaff(space(), Set.of("M", "W"), news());

            assertThat(lead.read()).isEqualTo(NEWS);
            assertThat(heard(tech)).doesNotContain("restarting");
            assertThat(heard(guest)).doesNotContain("restarting");
        }
    }

    @Test
    void tellsNobodyOfAnotherSpace() {
        try (var gateway = new PlayedGateway();
                var manager = gateway.open(gateway.frontDesk.enter("a", "s1", Role.MANAGER))) {
            manager.hello();
            var elsewhere = new SpaceId("elsewhere");

            gateway.server.telling().tellStaff(elsewhere, Set.of("M"), news());
            gateway.server.telling().tellPerson(elsewhere, new ParticipantId("a"), news());

            assertThat(heard(manager)).doesNotContain("restarting");
        }
    }

    /** What comes before, or as, the answer to a wish made now. */
    private static String heard(RawSocket socket) {
        socket.say("{\"n\":2,\"m\":{\"t\":\"session.ping\"}}");
        return String.valueOf(socket.read());
    }

    private static SpaceId space() {
        return PlayedFrontDesk.SPACE;
    }

    private static ServerMessage news() {
        return new ServerMessage.Restarting(7);
    }
}
