package ibasho.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.Facing;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SeatId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WalkAndSeatsTest {
    private static final ParticipantId HANA = new ParticipantId("hana");
    private static final ParticipantId MOMO = new ParticipantId("momo");
    private static final SeatId SEAT = new SeatId("talk-1-a");

    private final Walk walk = new Walk(new Tile(1, 1));
    private final Seats seats = new Seats();

    @Test
    void goesOneTileATimeAndLooksWhereItGoes() {
        walk.setOut(List.of(new Tile(2, 1), new Tile(2, 2)));

        walk.advance();

        assertThat(walk.at()).isEqualTo(new Tile(2, 1));
        assertThat(walk.facing()).isEqualTo(Facing.RIGHT);
        assertThat(walk.isGoing()).isTrue();
        walk.advance();
        assertThat(walk.facing()).isEqualTo(Facing.DOWN);
        assertThat(walk.isGoing()).isFalse();
    }

    @Test
    void forgetsTheOldWayWhenItSetsOutAnewOrIsPlaced() {
        walk.setOut(List.of(new Tile(2, 1), new Tile(3, 1)));
        walk.setOut(List.of(new Tile(1, 2)));
        walk.advance();
        walk.setOut(List.of(new Tile(1, 3)));

        walk.placeAt(new Tile(9, 9), Facing.UP);

        assertThat(walk.isGoing()).isFalse();
        assertThat(walk.at()).isEqualTo(new Tile(9, 9));
        assertThat(walk.facing()).isEqualTo(Facing.UP);
    }

    @Test
    void aSeatIsForOnePerson() {
        assertThat(seats.hold(SEAT, HANA)).isEqualTo(Outcome.done(Nothing.NOTHING));
        assertThat(seats.hold(SEAT, HANA)).isEqualTo(Outcome.done(Nothing.NOTHING));

        assertThat(seats.hold(SEAT, MOMO)).isEqualTo(Outcome.refused(RefusalCode.SEAT_TAKEN));
        assertThat(seats.isFree(SEAT)).isFalse();
    }

    @Test
    void onlyItsHolderGivesASeatBack() {
        seats.hold(SEAT, HANA);

        seats.giveBack(SEAT, MOMO);
        assertThat(seats.isFree(SEAT)).isFalse();

        seats.giveBackAll(HANA);
        assertThat(seats.isFree(SEAT)).isTrue();
    }
}
