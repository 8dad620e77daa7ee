package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ibasho.protocol.Audience;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        scene.closes();
        scene.clockIs("2026-11-24T08:20");
        assertThat(scene.person("other", Role.MANAGER).refusal(IN))
                .isEqualTo(RefusalCode.DOOR_CLOSED);

        scene.clockIs("2026-11-24T08:40");

        assertThat(hana.refusal(IN)).isEqualTo(RefusalCode.DOOR_CLOSED);
        assertThat(counsellor.refusal(IN)).isEqualTo(RefusalCode.DOOR_CLOSED);
        assertThat(boss.ask(IN)).isInstanceOf(ServerMessage.Done.class);
    }

    @Test
    void theLastHalfHourChangesNothingInside() {
        hana.enter(PresenceMode.TEXT);
        scene.clockIs("2026-11-23T16:31");

        assertThat(hana.say("まだいられる")).isPositive();
    }

    @Test
    void inTheTimeOfGraceNobodyIsPutOutAndTheWordsOfTheRoomRest() {
        hana.enter(PresenceMode.TEXT);
        boss.enter(PresenceMode.TEXT);

        scene.clockIs("2026-11-23T17:00");

        assertThat(hana.refusal(hana.line("まだ", Audience.ROOM)))
                .isEqualTo(RefusalCode.WRITING_RESTS);
        assertThat(scene.person("late").refusal(IN)).isEqualTo(RefusalCode.DOOR_CLOSED);
        assertThat(boss.say("ゆっくりどうぞ")).isPositive();
        assertThat(scene.room().people()).isEqualTo(2);
        scene.clockIs("2026-11-23T17:09");
        assertThat(scene.room().people()).isEqualTo(2);
        scene.clockIs("2026-11-23T17:10");
        assertThat(scene.room().people()).isEqualTo(1);
    }

    @Test
    void aLineThatWasKeptIsAnsweredTheSameAfterTheEnd() {
        hana.enter(PresenceMode.TEXT);
        var line = hana.line("さいごの一言", Audience.ROOM);
        var first = hana.ask(line);

        scene.clockIs("2026-11-23T17:00");

        assertThat(hana.ask(line))
                .asInstanceOf(type(ServerMessage.Done.class))
                .extracting(ServerMessage.Done::result)
                .isEqualTo(((ServerMessage.Done) first).result());
    }

    @Test
    void whileTheDoorIsPausedSeatsStayAndWordsRest() {
        hana.enter(PresenceMode.TEXT);
        scene.byHand(door -> door.pause(boss.who(), "停電"));

        assertThat(hana.refusal(hana.line("あれ", Audience.ROOM)))
                .isEqualTo(RefusalCode.WRITING_RESTS);
        assertThat(scene.person("new").refusal(IN)).isEqualTo(RefusalCode.DOOR_CLOSED);
        hana.cut();
        assertThat(hana.ask(IN)).isInstanceOf(ServerMessage.Done.class);
        scene.byHand(door -> door.open(boss.who(), ""));
        assertThat(hana.say("もどりました")).isPositive();
    }

    @Test
    void inTheQuietPlaceNobodyNewComesAndWordsComeSlowly() {
        hana.enter(PresenceMode.TEXT);
        boss.enter(PresenceMode.TEXT);
        scene.byHand(door -> door.quiet(boss.who(), true, "静かに"));

        assertThat(hana.say("ひとつめ")).isPositive();
        assertThat(hana.ask(hana.line("ふたつめ", Audience.ROOM)))
                .asInstanceOf(type(ServerMessage.Refused.class))
                .extracting(ServerMessage.Refused::code, ServerMessage.Refused::limits)
                .containsExactly(RefusalCode.QUIET_TIME, Map.of("retryAfterMillis", 30_000L));
        assertThat(scene.person("new").refusal(IN)).isEqualTo(RefusalCode.DOOR_CLOSED);
        assertThat(counsellor.ask(IN)).isInstanceOf(ServerMessage.Done.class);
        assertThat(boss.say("だいじょうぶです")).isPositive();
        assertThat(boss.say("ゆっくりどうぞ")).isPositive();
        hana.cut();
        assertThat(hana.ask(IN)).isInstanceOf(ServerMessage.Done.class);
        scene.pass(Duration.ofSeconds(30));
        assertThat(hana.say("ふたつめ")).isPositive();
    }

    @Test
    void atTheEndParticipantsAreOutWithoutAWordAndHostsStay() {
        hana.enter(PresenceMode.TEXT);
        counsellor.enter(PresenceMode.TEXT);
        boss.enter(PresenceMode.TEXT);
        scene.tick();
        hana.hears();
        boss.hears();

        scene.closes();
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
        scene.closes();
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
                .isEqualTo(RefusalCode.WRITING_RESTS);
    }

    @Test
    void theNextDayIsAnotherStay() {
        hana.enter(PresenceMode.TEXT);
        hana.say("きのう");
        scene.closes();
        scene.clockIs("2026-11-24T09:00");

        assertThat(hana.enter(PresenceMode.TEXT).lines()).isEmpty();
    }

    @Test
    void aHostWhoBecomesAParticipantAfterClosingIsOut() {
        boss.enter(PresenceMode.TEXT);
        scene.closes();

        boss.becomes(Role.PARTICIPANT);

        assertThat(scene.room().people()).isZero();
    }

    @Test
    void aHostWhoIsCutOffAfterClosingMayComeBack() {
        boss.enter(PresenceMode.TEXT);
        scene.closes();

        boss.cut();

        assertThat(boss.ask(IN)).isInstanceOf(ServerMessage.Done.class);
    }

    @Test
    void theDoorMayCloseWhileSomebodyIsComingIn() {
        hana.post(IN);
        scene.closes();

        assertThat(scene.room().people()).isZero();
    }
}
