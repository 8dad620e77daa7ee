package ibasho.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Command;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PrivilegeMatrixTest {
    private final PrivilegeMatrix matrix = PrivilegeMatrix.load();

    @ParameterizedTest(name = "{0}")
    @MethodSource("capabilitiesOfCommands")
    void everyCommandNamesARowThatSomebodyMayTry(String capability) {
        assertThat(matrix.capabilities()).contains(capability);
        assertThat(matrix.capabilitiesOf(EnumSet.allOf(Role.class))).contains(capability);
    }

    static Stream<String> capabilitiesOfCommands() {
        return CommandRegistry.all().stream()
                .map(command -> command.rule().capability())
                .filter(capability -> !capability.equals(Command.EVERYONE))
                .distinct();
    }

    @Test
    void deniesWhatNobodyWroteDown() {
        assertThat(matrix.allows("room-999", EnumSet.allOf(Role.class))).isFalse();
    }

    @Test
    void deniesWhoeverHoldsNoRole() {
        assertThat(matrix.capabilitiesOf(Set.of())).isEmpty();
    }

    @Test
    void letsEverybodySayHello() {
        assertThat(matrix.allows(Command.EVERYONE, Set.of())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "room-01, PARTICIPANT, true",
        "room-01, EXPERT, false",
        "room-01, OFFICER, false",
        "room-02, PARTICIPANT, false",
        "room-02, SUPPORT_WORKER, true",
        "room-02, BRIDGE_WORKER, true",
        "room-09, PARTICIPANT, true",
        "acct-06, MANAGER, true",
        "acct-06, LEAD, true",
        "acct-06, COUNSELLOR, false",
        "acct-10, COUNSELLOR, true",
        "people-01, PARTICIPANT, false",
        "people-01, SUPPORT_WORKER, false",
        "people-02, SYSADMIN, true",
        "info-02, SUPPORT_WORKER, true",
        "info-02, PARTICIPANT, false",
        "room-19, MANAGER, false",
        "acct-09, SYSADMIN, false"
    })
    void answersAsTheCellSays(String capability, Role role, boolean mayTry) {
        assertThat(matrix.allows(capability, Set.of(role))).isEqualTo(mayTry);
    }

    @Test
    void givesSomebodyWithTwoRolesTheUnionOfBoth() {
        var both = matrix.capabilitiesOf(Set.of(Role.PARTICIPANT, Role.COUNSELLOR));

        assertThat(both)
                .containsAll(matrix.capabilitiesOf(Set.of(Role.PARTICIPANT)))
                .containsAll(matrix.capabilitiesOf(Set.of(Role.COUNSELLOR)));
    }
}
