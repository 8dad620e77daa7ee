package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.PresenceMode;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom the room tells the book of hours of. */
final class AttendanceTest {
    private final Scene scene = Scene.shared();
    private final Person hana = scene.person("hana");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aParticipantIsToldOfWhenTheRoomIsDisplayed() {
        assertThat(scene.admitted()).isEmpty();

        hana.enter(PresenceMode.TEXT);

        assertThat(scene.admitted()).containsExactly("10:00 hana");
    }

    @Test
    void secondDevicesCutsAndReturnsAddNothing() {
        hana.enter(PresenceMode.TEXT);
        hana.otherTab().enter(PresenceMode.TEXT);
        hana.cut();
        hana.enter(PresenceMode.TEXT);
        hana.ask(new RoomRequest.Leave());
        hana.enter(PresenceMode.TEXT);
        scene.pass(Duration.ofMinutes(5));

        assertThat(scene.admitted()).containsExactly("10:00 hana");
    }

    @Test
    void whoeverWatchesIsToldOfAsWatchingUntilTheyTakePart() {
        hana.enter(PresenceMode.WATCH);
        scene.pass(Duration.ofMinutes(2));
        hana.ask(new RoomRequest.ChangeMode(PresenceMode.TEXT));
        hana.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));

        assertThat(scene.admitted()).containsExactly("10:00 hana watching", "10:02 hana");
    }

    @Test
    void staffAndRobotsAreNotCounted() {
        scene.person("boss", Role.MANAGER).enter(PresenceMode.TEXT);
        scene.person("both", Role.PARTICIPANT, Role.SUPPORT_WORKER).enter(PresenceMode.TEXT);
        scene.robot("kitsune").enter(PresenceMode.TEXT);

        assertThat(scene.admitted()).isEmpty();
    }

    @Test
    void aShortVisitIsNotCountedWhereADwellIsAskedFor() {
        scene.countsAfter(Duration.ofMinutes(5));
        hana.enter(PresenceMode.TEXT);
        scene.pass(Duration.ofMinutes(4));
        hana.ask(new RoomRequest.Leave());
        scene.pass(Duration.ofMinutes(4));
        hana.enter(PresenceMode.TEXT);
        scene.pass(Duration.ofMinutes(4));
        assertThat(scene.admitted()).isEmpty();

        scene.pass(Duration.ofMinutes(2));

        assertThat(scene.admitted()).hasSize(1).first().asString().endsWith("hana");
    }

    @Test
    void aVisitThatWasNotKeptIsToldAgain() {
        scene.countingFails(true);
        hana.enter(PresenceMode.TEXT);
        assertThat(scene.admitted()).isEmpty();
        scene.countingFails(false);

        scene.pass(Room.SEEN_EVERY);

        assertThat(scene.admitted()).hasSize(1);
    }

    @Test
    void aVisitThatWasNotKeptIsToldAgainWhenThePersonHasGone() {
        scene.countingFails(true);
        hana.enter(PresenceMode.TEXT);
        hana.ask(new RoomRequest.Leave());
        scene.pass(Room.SEEN_EVERY);
        scene.countingFails(false);

        scene.pass(Room.SEEN_EVERY);

        assertThat(scene.admitted()).containsExactly("10:00 hana");
    }

    @Test
    void whoeverWasInsideWhenTheProgramWasKilledIsToldOfThoughTheyNeverReturn() {
        scene.person("boss", Role.MANAGER).enter(PresenceMode.TEXT);
        scene.countingFails(true);
        hana.enter(PresenceMode.WATCH);
        scene.settle();
        scene.countingFails(false);

        scene.crashAndRestart(Duration.ofHours(3));

        assertThat(scene.admitted()).containsExactly("10:00 hana watched");
    }

    @Test
    void whoeverWasKilledBeforeTheDwellIsNotToldOf() {
        scene.countsAfter(Duration.ofMinutes(5));
        hana.enter(PresenceMode.TEXT);
        scene.pass(Duration.ofMinutes(4));

        scene.crashAndRestart(Duration.ofMinutes(30));

        assertThat(scene.admitted()).isEmpty();
    }

    @Test
    void afterARestartWhoeverIsBackIsToldOfAgainWhichAddsNothing() {
        hana.enter(PresenceMode.TEXT);
        scene.crashAndRestart(Duration.ofSeconds(10));
        assertThat(scene.admitted()).containsExactly("10:00 hana", "10:00 hana was inside");

        hana.cut().enter(PresenceMode.TEXT);

        assertThat(scene.admitted()).hasSize(3);
    }
}
