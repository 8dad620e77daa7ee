package ibasho.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Facing;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.SeatId;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FloorTest {
    /** A seat at (3,1) bars the straight way from (1,1) to (5,1). */
    private final Floor floor =
            new Floor(
                    FloorPlanText.read(
                            """
                            place t TALK table 3 1 1 1 つくえ
                            place w QUIET open 5 3 1 1 まど
                            map
                            #######
                            #E.^..#
                            #.....#
                            ####=^#
                            #.#####
                            """));

    @Test
    void aStepEndsOnTheNextTile() {
        assertThat(floor.step(new Tile(1, 1), Facing.RIGHT)).isEqualTo(new Tile(2, 1));
        assertThat(floor.step(new Tile(1, 1), Facing.DOWN)).isEqualTo(new Tile(1, 2));
    }

    @Test
    void wallsAndTablesAndTheEdgeOfThePlanStopAStep() {
        assertThat(floor.step(new Tile(1, 1), Facing.UP)).isNull();
        assertThat(floor.step(new Tile(4, 2), Facing.DOWN)).isNull();
        assertThat(floor.step(new Tile(1, 4), Facing.DOWN)).isNull();
    }

    @Test
    void theWayGoesAroundSeatsAndStepByStep() {
        var way = floor.path(new Tile(1, 1), new Tile(5, 1));

        assertThat(way).hasSize(6).doesNotContain(new Tile(3, 1)).endsWith(new Tile(5, 1));
    }

    @Test
    void theWayMayEndOnASeat() {
        assertThat(floor.path(new Tile(1, 1), new Tile(3, 1)))
                .containsExactly(new Tile(2, 1), new Tile(3, 1));
        assertThat(floor.path(new Tile(3, 1), new Tile(5, 3))).hasSize(4);
    }

    @Test
    void noWayLeadsIntoWallsOrBehindThem() {
        assertThat(floor.path(new Tile(1, 1), new Tile(0, 0))).isNull();
        assertThat(floor.path(new Tile(1, 1), new Tile(1, 4))).isNull();
        assertThat(floor.path(new Tile(1, 1), new Tile(-1, 70))).isNull();
        assertThat(floor.path(new Tile(1, 1), new Tile(1, 1))).isEmpty();
    }

    @Test
    void findsTheNearestTileThatPasses() {
        var taken = Set.of(new Tile(1, 1), new Tile(2, 1), new Tile(1, 2));

        assertThat(floor.nearest(new Tile(1, 1), tile -> !taken.contains(tile)))
                .isEqualTo(new Tile(2, 2));
        assertThat(floor.nearest(new Tile(3, 1), _ -> true)).isEqualTo(new Tile(3, 2));
        assertThat(floor.nearest(new Tile(1, 1), _ -> false)).isEqualTo(new Tile(1, 1));
    }

    @Test
    void knowsWhichSeatsBelongToATable() {
        var atTable = floor.seat(new SeatId("t-a"));
        var atWindow = floor.seatAt(new Tile(5, 3));

        assertThat(atTable).isNotNull().extracting(Floor.Spot::table).hasToString("t");
        assertThat(atWindow).isNotNull().extracting(Floor.Spot::table).isNull();
        assertThat(floor.seat(new SeatId("nowhere"))).isNull();
    }
}
