package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.PrivilegeMatrix;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.ConcernRequest;
import ibasho.protocol.Role;
import ibasho.protocol.TopicRequest;
import ibasho.wire.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows room-15, 20, 25, 30 and audit-04 of the matrix, by raw frames of every role. */
final class ConcernMatrixTest {
    private static final PrivilegeMatrix MATRIX = PrivilegeMatrix.load();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyWishIsLetThroughOrRefusedAsTheMatrixSays(Role role) {
        try (var gateway = new PlayedGateway();
                var socket = gateway.open(gateway.frontDesk.enter("a", "s1", role))) {
            socket.hello();

            for (var command : commands()) {
                socket.say(
                        new String(Samples.bytes(Samples.frame(command)), StandardCharsets.UTF_8));
                var answer = String.valueOf(socket.read());

                var allowed = MATRIX.allows(command.rule().capability(), Set.of(role));
                assertThat(answer)
                        .as(command.name() + " by " + role)
                        .contains(allowed ? "\"t\":\"done\"" : "NOT_ALLOWED");
            }
        }
    }

    private static List<CommandRegistry.Entry> commands() {
        return CommandRegistry.all().stream()
                .filter(command ->
                        ConcernRequest.class.isAssignableFrom(command.type())
                                || TopicRequest.class.isAssignableFrom(command.type()))
                .toList();
    }
}
