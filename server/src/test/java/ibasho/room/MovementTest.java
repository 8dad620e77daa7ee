package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.AvatarStep;
import ibasho.protocol.AvatarView;
import ibasho.protocol.Facing;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entrance is (13,16); the way up is free, the counter's seats are to the right. */
final class MovementTest {
    private final Scene scene = Scene.shared();
    private final Person hana = scene.person("hana");
    private final Person momo = scene.person("momo");

    @BeforeEach
    void bothAreInside() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        scene.tick();
        hana.hears();
        momo.hears();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void stepsOfOneTickAreOneFrame() {
        hana.step(Facing.UP);
        hana.step(Facing.LEFT);
        momo.step(Facing.UP);
        scene.tick();

        assertThat(momo.hears())
                .containsExactly(
                        moved(
                                new AvatarStep(hana.who(), 12, 15, Facing.LEFT),
                                new AvatarStep(momo.who(), 13, 13, Facing.UP)));
    }

    @Test
    void theFirstStepAfterARestIsToldAtOnceAndTheNextATickLater() {
        hana.step(Facing.UP);
        scene.pass(Duration.ofMillis(1));
        assertThat(momo.hears()).hasSize(1);

        hana.step(Facing.UP);
        scene.pass(Stage.TICK.minusMillis(2));
        assertThat(momo.hears()).isEmpty();

        scene.pass(Duration.ofMillis(1));
        assertThat(momo.hears()).hasSize(1);
    }

    @Test
    void aStepIsAnsweredTogetherWithTheFrameThatTellsOfIt() {
        var step = hana.post(new RoomRequest.Step(Facing.UP));
        scene.settle();
        assertThat(hana.hears()).isEmpty();

        scene.tick();

        assertThat(hana.hears())
                .containsExactly(
                        moved(new AvatarStep(hana.who(), 13, 15, Facing.UP)),
                        new ServerMessage.Done(step, null));
    }

    @Test
    void aWalkIsToldStepByStepAndNotAgainAtItsEnd() {
        hana.ask(new RoomRequest.GoTo(13, 13));
        scene.pass(Duration.ofSeconds(2));

        assertThat(momo.hears())
                .containsExactly(
                        moved(new AvatarStep(hana.who(), 13, 15, Facing.UP)),
                        moved(new AvatarStep(hana.who(), 13, 14, Facing.UP)),
                        moved(new AvatarStep(hana.who(), 13, 13, Facing.UP)));
    }

    @Test
    void nothingIsToldWhenNobodyMoves() {
        hana.step(Facing.UP);
        scene.tick();
        scene.tick();
        momo.hears();

        scene.pass(Duration.ofMinutes(1));

        assertThat(momo.hears()).isEmpty();
    }

    @Test
    void aWallTurnsOneAround() {
        hana.step(Facing.DOWN);
        scene.tick();

        assertThat(momo.hears())
                .containsExactly(moved(new AvatarStep(hana.who(), 13, 16, Facing.DOWN)));
    }

    @Test
    void goesToATileOneTileATick() {
        hana.ask(new RoomRequest.GoTo(13, 13));

        assertThat(ticks(3)).containsExactly(new Tile(13, 15), new Tile(13, 14), new Tile(13, 13));
        assertThat(where(hana)).isEqualTo(new Tile(13, 13));
    }

    @Test
    void aNewWishReplacesTheOldWay() {
        hana.ask(new RoomRequest.GoTo(13, 4));
        scene.tick();
        hana.ask(new RoomRequest.GoTo(12, 15));
        scene.pass(Duration.ofSeconds(3));

        assertThat(where(hana)).isEqualTo(new Tile(12, 15));
    }

    @Test
    void aStepOfOnesOwnStopsTheWalk() {
        hana.ask(new RoomRequest.GoTo(13, 4));
        scene.tick();
        hana.step(Facing.LEFT);
        scene.pass(Duration.ofSeconds(3));

        assertThat(where(hana)).isEqualTo(new Tile(12, 15));
    }

    @Test
    void walksToASeatAndSitsDown() {
        hana.ask(new RoomRequest.GoTo(20, 16));
        scene.pass(Duration.ofSeconds(1));

        assertThat(seat(hana)).hasToString("counter-c");
        assertThat(momo.refusal(new RoomRequest.GoTo(20, 16))).isEqualTo(RefusalCode.SEAT_TAKEN);
    }

    @Test
    void aSeatTakenOnTheWayLeavesOneBesideIt() {
        hana.ask(new RoomRequest.GoTo(20, 16));
        momo.sit("counter-c");
        scene.pass(Duration.ofSeconds(2));

        assertThat(seat(hana)).isNull();
        assertThat(where(hana)).isEqualTo(new Tile(19, 16));
    }

    @Test
    void stepsOntoAFreeSeat() {
        hana.ask(new RoomRequest.GoTo(19, 16));
        scene.pass(Duration.ofSeconds(1));

        hana.step(Facing.RIGHT);

        assertThat(seat(hana)).hasToString("counter-c");
    }

    @Test
    void nobodyStepsOntoATakenSeat() {
        momo.sit("counter-c");
        hana.ask(new RoomRequest.GoTo(19, 16));
        scene.pass(Duration.ofSeconds(1));

        hana.step(Facing.RIGHT);

        assertThat(where(hana)).isEqualTo(new Tile(19, 16));
        assertThat(seat(hana)).isNull();
    }

    @Test
    void sittingDownIsShownWithTheSeat() {
        hana.sit("talk-1-c");
        scene.tick();

        assertThat(momo.hears())
                .singleElement()
                .isInstanceOfSatisfying(
                        ServerMessage.AvatarsChanged.class,
                        changed ->
                                assertThat(changed.shown())
                                        .singleElement()
                                        .satisfies(avatar -> {
                                            assertThat(avatar.seat())
                                                    .isEqualTo(new SeatId("talk-1-c"));
                                            assertThat(avatar.facing()).isEqualTo(Facing.RIGHT);
                                        }));
    }

    @Test
    void oneSeatForOnePerson() {
        hana.sit("talk-1-a");

        assertThat(momo.refusal(new RoomRequest.TakeSeat(new SeatId("talk-1-a"))))
                .isEqualTo(RefusalCode.SEAT_TAKEN);
        hana.sit("talk-1-a");
        hana.sit("talk-1-b");
        momo.sit("talk-1-a");
    }

    @Test
    void ofTwoWhoWantASeatAtOnceTheFirstGetsIt() {
        var take = new RoomRequest.TakeSeat(new SeatId("talk-1-a"));
        var first = momo.post(take);
        var second = hana.post(take);
        scene.settle();

        assertThat(momo.hears()).contains(new ServerMessage.Done(first, null));
        assertThat(hana.hears())
                .contains(new ServerMessage.Refused(second, RefusalCode.SEAT_TAKEN, Map.of()));
    }

    @Test
    void standsUpBesideTheSeatInTheWishedDirection() {
        hana.sit("talk-1-a");
        hana.step(Facing.UP);
        assertThat(where(hana)).isEqualTo(new Tile(4, 4));

        hana.sit("talk-1-a");
        hana.step(Facing.DOWN);
        assertThat(where(hana)).isNotEqualTo(new Tile(4, 6));
        assertThat(seat(hana)).isNull();

        hana.sit("talk-1-a");
        hana.ask(new RoomRequest.StandUp());
        assertThat(seat(hana)).isNull();
        assertThat(hana.ask(new RoomRequest.StandUp())).isInstanceOf(ServerMessage.Done.class);
    }

    @Test
    void walksAwayFromASeat() {
        hana.sit("talk-1-a");
        hana.ask(new RoomRequest.GoTo(4, 2));
        scene.pass(Duration.ofSeconds(1));

        assertThat(where(hana)).isEqualTo(new Tile(4, 2));
        momo.sit("talk-1-a");
    }

    @Test
    void surplusStepsWhileStandingUpAreDropped() {
        hana.sit("talk-1-a");
        var first = hana.post(new RoomRequest.Step(Facing.UP));
        var surplus = hana.post(new RoomRequest.Step(Facing.UP));
        scene.settle();

        assertThat(hana.hears())
                .contains(
                        new ServerMessage.Done(first, null), new ServerMessage.Done(surplus, null));
        assertThat(where(hana)).isEqualTo(new Tile(4, 4));
    }

    @Test
    void placesThatAreNotThereOrNotReachable() {
        assertThat(hana.refusal(new RoomRequest.TakeSeat(new SeatId("sofa"))))
                .isEqualTo(RefusalCode.NO_SUCH_PLACE);
        assertThat(hana.refusal(new RoomRequest.GoTo(0, 0))).isEqualTo(RefusalCode.NOT_REACHABLE);
        assertThat(hana.refusal(new RoomRequest.GoTo(-5, 1_000_000)))
                .isEqualTo(RefusalCode.NOT_REACHABLE);
        assertThat(hana.refusal(new RoomRequest.GoTo(4, 6))).isEqualTo(RefusalCode.NOT_REACHABLE);
    }

    @Test
    void aSlowConnectionEndsUpRightWithoutTheFramesBetween() {
        momo.link().becomeSlow();
        hana.ask(new RoomRequest.GoTo(13, 10));
        scene.pass(Duration.ofSeconds(2));

        assertThat(momo.hears())
                .containsExactly(moved(new AvatarStep(hana.who(), 13, 10, Facing.UP)));
    }

    @Test
    void whoLeavesOnTheWayIsNotMovedAnyMore() {
        hana.ask(new RoomRequest.GoTo(13, 10));
        scene.tick();
        momo.hears();
        hana.ask(new RoomRequest.Leave());
        scene.pass(Duration.ofSeconds(2));

        assertThat(momo.hears())
                .containsExactly(
                        new ServerMessage.AvatarsChanged(
                                List.of(), List.of(), List.of(hana.who())));
    }

    private List<Tile> ticks(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    scene.tick();
                    return where(hana);
                })
                .toList();
    }

    private AvatarView view(Person person) {
        return momo.otherTab().enter(PresenceMode.TEXT).avatars().stream()
                .filter(avatar -> avatar.who().equals(person.who()))
                .findFirst()
                .orElseThrow();
    }

    private Tile where(Person person) {
        var view = view(person);
        return new Tile(view.x(), view.y());
    }

    private @Nullable SeatId seat(Person person) {
        return view(person).seat();
    }

    private static ServerMessage moved(AvatarStep... steps) {
        return new ServerMessage.AvatarsChanged(List.of(), List.of(steps), List.of());
    }
}
