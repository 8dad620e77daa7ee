package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Audience;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ClosingTest {
    private static final RoomRequest.Enter IN = new RoomRequest.Enter(PresenceMode.TEXT, null);

    private final Scene scene = Scene.shared();
    private final Person hana = scene.person("hana");
    private final Person boss = scene.person("boss", Role.MANAGER);
    private final Person counsellor = scene.person("counsellor", Role.COUNSELLOR);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theDoorLetsInByRole() {
        scene.clockIs("2026-11-23T08:40");

        assertThat(hana.refusal(IN)).isEqualTo(RefusalCode.DOOR_CLOSED);
        assertThat(counsellor.refusal(IN)).isEqualTo(RefusalCode.DOOR_CLOSED);
        assertThat(boss.ask(IN)).isInstanceOf(ServerMessage.Done.class);
        scene.clockIs("2026-11-23T08:20");
        assertThat(scene.person("other", Role.MANAGER).refusal(IN))
                .isEqualTo(RefusalCode.DOOR_CLOSED);
    }

    @Test
    void theLastHalfHourChangesNothingInside() {
        hana.enter(PresenceMode.TEXT);
        scene.clockIs("2026-11-23T16:31");

        assertThat(hana.say("まだいられる")).isPositive();
    }

    @Test
    void atTheEndParticipantsAreOutWithoutAWordAndHostsStay() {
        hana.enter(PresenceMode.TEXT);
        counsellor.enter(PresenceMode.TEXT);
        boss.enter(PresenceMode.TEXT);
        scene.tick();
        hana.hears();
        boss.hears();

        scene.clockIs("2026-11-23T17:00");
        scene.tick();
        boss.say("おつかれさま");

        assertThat(hana.hears()).isEmpty();
        assertThat(boss.hears())
                .contains(
                        new ServerMessage.AvatarsChanged(
                                List.of(), List.of(), List.of(hana.who(), counsellor.who())));
        assertThat(scene.room().people()).isEqualTo(1);
    }

    @Test
    void afterClosingNothingCanBeFetched() {
        var view = hana.enter(PresenceMode.TEXT);
        hana.say("きょうの話");
        scene.clockIs("2026-11-23T17:00");
        hana.hears();

        assertThat(hana.refusal(new RoomRequest.Enter(PresenceMode.TEXT, null)))
                .isEqualTo(RefusalCode.DOOR_CLOSED);
        assertThat(
                        hana.refusal(
                                new RoomRequest.Enter(
                                        PresenceMode.TEXT, new ResumePoint(view.epoch(), 0))))
                .isEqualTo(RefusalCode.DOOR_CLOSED);
        assertThat(hana.refusal(hana.line("まだ", Audience.ROOM))).isEqualTo(RefusalCode.NOT_IN_ROOM);
        assertThat(hana.hears()).isEmpty();
    }

    @Test
    void theServersClockDecidesEvenBeforeTheTimerHasRung() {
        hana.enter(PresenceMode.TEXT);
        scene.pass(Duration.ofHours(7));

        assertThat(hana.refusal(hana.line("あと1秒", Audience.ROOM)))
                .isEqualTo(RefusalCode.DOOR_CLOSED);
    }

    @Test
    void theNextDayIsAnotherStay() {
        hana.enter(PresenceMode.TEXT);
        hana.say("きのう");
        scene.clockIs("2026-11-23T17:00");
        scene.clockIs("2026-11-24T09:00");

        assertThat(hana.enter(PresenceMode.TEXT).lines()).isEmpty();
    }

    @Test
    void aHostWhoBecomesAParticipantAfterClosingIsOut() {
        boss.enter(PresenceMode.TEXT);
        scene.clockIs("2026-11-23T17:00");

        boss.becomes(Role.PARTICIPANT);

        assertThat(scene.room().people()).isZero();
    }

    @Test
    void aHostWhoIsCutOffAfterClosingMayComeBack() {
        boss.enter(PresenceMode.TEXT);
        scene.clockIs("2026-11-23T17:00");

        boss.cut();

        assertThat(boss.ask(IN)).isInstanceOf(ServerMessage.Done.class);
    }

    @Test
    void theDoorMayCloseWhileSomebodyIsComingIn() {
        hana.post(IN);
        scene.clockIs("2026-11-23T17:00");

        assertThat(scene.room().people()).isZero();
    }
}
