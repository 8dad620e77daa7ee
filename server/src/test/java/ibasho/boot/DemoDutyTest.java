package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.participant.Registration;
import ibasho.protocol.DoorView.State;
import ibasho.protocol.DutyBoardView;
import ibasho.protocol.DutyRequest;
import ibasho.protocol.DutyState;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duty at the desk of a whole real house. */
final class DemoDutyTest {
    private static final Set<Hat> ALL = EnumSet.allOf(Hat.class);

    @TempDir Path directory;

    @Test
    void theRobotAnswersUntilAPersonComes() {
        try (var open = new OpenHouse(directory.resolve("data"), HouseKind.DEMO, Map.of());
                var _ = Demo.begin(open.house, InstantSource.system(), false)) {
            var kusunoki = caller(open, "くすのき", Role.MANAGER);
            assertThat(board(open, kusunoki).door().state()).isEqualTo(State.OPEN);
            assertThat(board(open, kusunoki).duty().people())
                    .singleElement()
                    .matches(OnDuty::robot, "is a robot, and says so");

            assertThat(ask(open, kusunoki, new DutyRequest.CheckIn(ALL, DutyState.IN_ROOM)))
                    .isInstanceOf(Outcome.Done.class);

            await().untilAsserted(() ->
                    assertThat(board(open, kusunoki).duty().people())
                            .extracting(OnDuty::nickname)
                            .containsExactly("くすのき"));
            assertThat(board(open, kusunoki).readiness().ready()).isTrue();
        }
    }

    @Test
    void withoutTheRobotTheDoorWaitsAndAPersonOpensItInOneStep() {
        var data = directory.resolve("waiting");
        try (var open = new OpenHouse(data, HouseKind.DEMO_UNATTENDED, Map.of());
                var _ = Demo.begin(open.house, InstantSource.system(), false)) {
            var kusunoki = caller(open, "くすのき", Role.MANAGER);
            await().until(() -> open.house.door().now().state() == State.WAITING);
            open.house.duty().reach().opened(kusunoki.who());

            assertThat(ask(open, kusunoki, new DutyRequest.CheckIn(ALL, DutyState.IN_ROOM)))
                    .isInstanceOf(Outcome.Done.class);

            assertThat(open.house.door().now().state()).isEqualTo(State.OPEN);
        }
    }

    @Test
    void whoMayNotBeOnDutyIsNotTold() {
        try (var open = new OpenHouse(directory.resolve("no"), HouseKind.DEMO, Map.of());
                var _ = Demo.begin(open.house, InstantSource.system(), false)) {
            for (var role : Set.of(Role.PARTICIPANT, Role.OFFICER, Role.EXPERT, Role.SYSADMIN)) {
                var asker = caller(open, "かえで", role);

                assertThat(ask(open, asker, new DutyRequest.ReadBoard()))
                        .isEqualTo(Outcome.refused(RefusalCode.NOT_ALLOWED));
            }
        }
    }

    private static DutyBoardView board(OpenHouse open, Caller asker) {
        var outcome = ask(open, asker, new DutyRequest.ReadBoard());
        if (outcome instanceof Outcome.Done<@Nullable Result> done
                && done.value() instanceof Result.DutyBoard(var board)) {
            return board;
        }
        throw new AssertionError("board: refused (expected: done)");
    }

    private static Outcome<@Nullable Result> ask(OpenHouse open, Caller asker, DutyRequest wish) {
        return open.house.offices().desks().duty().handle(asker, wish).toCompletableFuture().join();
    }

    private static Caller caller(OpenHouse open, String nickname, Role role) {
        var everybody =
                new Registration(open.house.offices().people())
                        .everybody(open.house.space())
                        .toCompletableFuture()
                        .join();
        var id =
                everybody.people().stream()
                        .filter(one ->
                                one.nickname() != null && one.nickname().text().equals(nickname))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return new Caller(open.house.space(), id, new SessionId("s"), Set.of(role), true);
    }
}
