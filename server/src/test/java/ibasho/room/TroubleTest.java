package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Audience;
import ibasho.protocol.Limits;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import ibasho.wire.EncodedMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the disk fails, and when too many want something at once. */
final class TroubleTest {
    private final Scene scene = Scene.alone();
    private final Person hana = scene.person("hana");
    private final Person momo = scene.person("momo");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatIsNotSavedIsNotShown() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        var line = hana.say("まえ");
        scene.tick();
        momo.hears();
        scene.breakTheDisk();

        var wishes =
                List.of(
                        hana.line("あと", Audience.ROOM),
                        new RoomRequest.EditLine(line, "なおし", false),
                        new RoomRequest.RemoveLine(line),
                        new RoomRequest.React(line, Reaction.NOD, true),
                        new RoomRequest.TakeSeat(new SeatId("talk-1-a")),
                        new RoomRequest.ChangeMode(PresenceMode.QUIET),
                        new RoomRequest.Enter(PresenceMode.TEXT, null));

        assertThat(wishes)
                .allSatisfy(
                        wish -> assertThat(hana.refusal(wish)).isEqualTo(RefusalCode.NOT_SAVED));
        scene.tick();
        assertThat(momo.hears()).isEmpty();
    }

    @Test
    void aSeatThatCouldNotBeStoredIsFreeAgain() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        scene.breakTheDisk();
        hana.refusal(new RoomRequest.TakeSeat(new SeatId("talk-1-a")));

        scene.mendTheDisk();

        momo.sit("talk-1-a");
        hana.sit("talk-1-b");
    }

    @Test
    void aModeThatCouldNotBeStoredForbidsNothing() {
        hana.enter(PresenceMode.TEXT);
        scene.breakTheDisk();
        hana.refusal(new RoomRequest.ChangeMode(PresenceMode.WATCH));

        scene.mendTheDisk();

        assertThat(hana.say("まだ話せます")).isPositive();
    }

    @Test
    void theNextLineAfterTroubleHasTheNextSequence() {
        hana.enter(PresenceMode.TEXT);
        hana.say("いち");
        scene.breakTheDisk();
        hana.refusal(hana.line("だめ", Audience.ROOM));
        scene.mendTheDisk();

        assertThat(hana.say("に")).isEqualTo(2);
    }

    @Test
    void whoLeavesInTroubleIsGoneAndHearsNothingMoreAfterwards() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        scene.breakTheDisk();
        hana.ask(new RoomRequest.Leave());
        scene.mendTheDisk();
        momo.say("いないあいだ");

        var back = hana.enter(PresenceMode.TEXT);

        assertThat(back.lines()).isEmpty();
    }

    @Test
    void tooManyWishesAreTurnedAwayAndTheRoomGoesOn() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        var accepted = 0;
        for (var i = 0; i < Limits.MAX_ROOM_INBOX + 10; i++) {
            var wish = hana.line("その" + i, Audience.ROOM);
            accepted += scene.room().handle(hana.visitor(), hana.link(), i + 10, wish) ? 1 : 0;
        }
        var turnedAway = scene.room().turnedAway();
        scene.settle();

        assertThat(accepted).isEqualTo(Limits.MAX_ROOM_INBOX);
        assertThat(turnedAway).isEqualTo(10);
        assertThat(scene.room().waiting()).isZero();
        assertThat(momo.hearsWords()).hasSize(Limits.MAX_ROOM_INBOX);
        assertThat(momo.say("つづき")).isEqualTo(Limits.MAX_ROOM_INBOX + 1);
    }

    @Test
    void goingIsNeverTurnedAway() {
        hana.enter(PresenceMode.TEXT);
        for (var i = 0; i < Limits.MAX_ROOM_INBOX; i++) {
            scene.room().handle(hana.visitor(), hana.link(), i + 10, new RoomRequest.StandUp());
        }

        assertThat(scene.room().remove(hana.who())).isTrue();
        scene.settle();
        assertThat(scene.room().people()).isZero();
    }

    @Test
    void everyWishHasExactlyOneAnswerAfterAFaultToo() {
        scene.expectFaults(1);
        hana.enter(PresenceMode.TEXT);
        var broken =
                new ParticipantLink() {
                    private int sent;

                    @Override
                    public long id() {
                        return 4_711;
                    }

                    @Override
                    public void send(EncodedMessage message) {
                        if (sent++ == 0) {
                            throw new IllegalStateException("on purpose");
                        }
                    }

                    @Override
                    public boolean sendLatest(EncodedMessage message) {
                        return true;
                    }
                };
        scene.room()
                .handle(momo.visitor(), broken, 1, new RoomRequest.Enter(PresenceMode.TEXT, null));
        scene.settle();

        assertThat(scene.room().faults()).isEqualTo(1);
        assertThat(scene.room().waiting()).isZero();
        assertThat(hana.ask(new RoomRequest.StandUp())).isInstanceOf(ServerMessage.Done.class);
    }

    @Test
    void aClosedRoomTurnsEverybodyAway() {
        hana.enter(PresenceMode.TEXT);
        scene.close();

        assertThat(scene.room().handle(hana.visitor(), hana.link(), 99, new RoomRequest.StandUp()))
                .isFalse();
        assertThat(scene.room().waiting()).isZero();
    }
}
