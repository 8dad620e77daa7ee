package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rows room-15, room-17, room-18 and audit-04 of the privilege matrix, by raw frames of every role.
 * Row room-16 has no wish at all: nobody can even ask to edit another's words.
 */
final class SteerMatrixTest {
    private static final Set<Role> HOSTS =
            Set.of(Role.MANAGER, Role.LEAD, Role.SUPPORT_WORKER, Role.BRIDGE_WORKER);

    private static final Set<Role> MANAGERS = Set.of(Role.MANAGER, Role.LEAD);

    private static final Set<Role> READERS =
            Set.of(
                    Role.MANAGER,
                    Role.LEAD,
                    Role.SUPPORT_WORKER,
                    Role.BRIDGE_WORKER,
                    Role.COUNSELLOR);

    private static final String HAT = "\"hat\":\"MANAGER\",";
    private static final String WHY = "\"why\":\"理由\"";
    private static final String WHO = "\"person\":\"p-1\",";
    private static final String ABOUT = "\"category\":\"OTHER\",";

    @ParameterizedTest
    @EnumSource(Role.class)
    void hidingIsForHosts(Role role) {
        var wishes = new LinkedHashMap<String, Set<Role>>();
        wishes.put("\"steer.hide\"," + HAT + "\"line\":1," + ABOUT + WHY, HOSTS);
        wishes.put("\"steer.restore\"," + HAT + "\"line\":1," + WHY, HOSTS);
        holds(role, wishes);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void pausingIsForHosts(Role role) {
        var wishes = new LinkedHashMap<String, Set<Role>>();
        wishes.put(
                "\"steer.pause\","
                        + HAT
                        + WHO
                        + "\"minutes\":5,\"text\":true,\"voice\":true,"
                        + ABOUT
                        + WHY,
                HOSTS);
        wishes.put("\"steer.liftPause\"," + HAT + WHO + WHY, HOSTS);
        wishes.put("\"steer.slow\"," + HAT + "\"on\":true," + WHY, HOSTS);
        holds(role, wishes);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void sendingHomeIsForManagers(Role role) {
        var wishes = new LinkedHashMap<String, Set<Role>>();
        wishes.put(
                "\"steer.endToday\"," + HAT + WHO + ABOUT + WHY + ",\"followUp\":null", MANAGERS);
        wishes.put("\"steer.letBack\"," + HAT + WHO + WHY, MANAGERS);
        wishes.put(
                "\"steer.proposeExclusion\","
                        + HAT
                        + WHO
                        + ABOUT
                        + "\"until\":\"2026-12-01\",\"nextSupport\":\"訪問\","
                        + WHY,
                MANAGERS);
        wishes.put(
                "\"steer.decideExclusion\"," + HAT + "\"exclusion\":\"x\",\"agree\":true," + WHY,
                MANAGERS);
        wishes.put("\"steer.endExclusion\"," + HAT + "\"exclusion\":\"x\"," + WHY, MANAGERS);
        wishes.put("\"steer.followUps\"", MANAGERS);
        wishes.put("\"steer.followUpDone\",\"followUp\":\"x\",\"how\":\"電話\"", MANAGERS);
        holds(role, wishes);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theLogIsForThoseWhoSteerOrCounsel(Role role) {
        var wishes = new LinkedHashMap<String, Set<Role>>();
        wishes.put("\"steer.state\"", READERS);
        wishes.put("\"steer.log\",\"day\":\"2026-11-23\"", READERS);
        wishes.put("\"steer.exportLog\",\"day\":\"2026-11-23\"", READERS);
        wishes.put("\"steer.outcome\",\"step\":\"x\",\"text\":\"落ち着いた\"", READERS);
        holds(role, wishes);
    }

    private static void holds(Role role, Map<String, Set<Role>> wishes) {
        try (var gateway = new PlayedGateway();
                var socket = gateway.open(gateway.frontDesk.enter("a", "s1", role))) {
            socket.hello();
            var n = 1;
            for (var wish : wishes.entrySet()) {
                n++;
                socket.say("{\"n\":" + n + ",\"m\":{\"t\":" + wish.getKey() + "}}");
                var answer = String.valueOf(socket.read());
                var expected =
                        wish.getValue().contains(role)
                                ? "\"t\":\"done\",\"n\":" + n
                                : "\"n\":" + n + ",\"code\":\"NOT_ALLOWED\"";
                assertThat(answer).as(wish.getKey()).contains(expected);
            }
        }
    }
}
