package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.DutyPerson;
import ibasho.participant.Registration;
import ibasho.protocol.Avatar;
import ibasho.protocol.DoorView.State;
import ibasho.protocol.DutyState;
import ibasho.protocol.Hat;
import ibasho.protocol.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole house that opens and closes by its own timer, on the real clock. */
final class DoorOnTimeTest {
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir Path directory;

    @Test
    void theDoorActsWithinASecondOfItsTime() {
        var times =
                Map.of(
                        "IBASHO_OPENING_SOON", "2s",
                        "IBASHO_OPENING_NOTICES", "2s",
                        "IBASHO_OPENING_GRACE", "2s");
        try (var open = new OpenHouse(directory.resolve("data"), HouseKind.REAL, times)) {
            var from = Instant.now().plusSeconds(5);
            var to = from.plusSeconds(5);
            var acted = new ConcurrentHashMap<State, Instant>();
            open.house
                    .door()
                    .onChange(view -> {
                        if (view.state() != State.CLOSED || acted.containsKey(State.GRACE)) {
                            acted.putIfAbsent(view.state(), Instant.now());
                        }
                    });
            open.house.calendar().keepOpen(OpeningWindow.outside("短い会", from, to)).join();
            comeOnDuty(open.house);

            await().atMost(Duration.ofSeconds(30)).until(() -> acted.containsKey(State.CLOSED));

            var planned =
                    Map.of(
                            State.SOON, from.minus(SHORT),
                            State.OPEN, from,
                            State.CLOSING, to.minus(SHORT),
                            State.GRACE, to,
                            State.CLOSED, to.plus(SHORT));
            planned.forEach((state, at) ->
                    assertThat(Duration.between(at, acted.get(state)))
                            .as(state.name())
                            .isBetween(Duration.ZERO, Duration.ofSeconds(1)));
        }
    }

    /** A 管理者 who is always there, with every hat. */
    private static void comeOnDuty(House house) {
        var person =
                new Registration.ReadyPerson(
                        "くすのき", new Avatar("sprouts", "kusunoki"), Set.of(Role.MANAGER), true);
        var id =
                new Registration(house.offices().people())
                        .addReady(house.space(), person)
                        .toCompletableFuture()
                        .join();
        DemoRegister.layDown(house.duty().experiences(), id, true);
        var self = new DutyPerson(id, person.nickname(), true, person.roles());
        house.door()
                .change(moment ->
                        house.duty()
                                .duty()
                                .checkIn(self, EnumSet.allOf(Hat.class), DutyState.IN_ROOM, moment))
                .join();
    }
}
