package ibasho.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.protocol.FloorPlan;
import ibasho.protocol.FloorPlan.Kind;
import ibasho.protocol.FloorPlan.Place;
import ibasho.protocol.FloorPlan.Seat;
import ibasho.protocol.FloorPlan.Tile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FloorPlanTest {
    private final FloorPlan plan = FloorPlans.ibasho();
    private final Floor floor = new Floor(plan);

    @Test
    void hasThePlacesOfOneIbasho() {
        assertThat(plan.places())
                .extracting(Place::name)
                .containsExactlyInAnyOrder(
                        "ひろば",
                        "おしゃべりテーブル1",
                        "おしゃべりテーブル2",
                        "おしゃべりテーブル3",
                        "窓ぎわの席",
                        "学びのテーブル",
                        "スタッフカウンター",
                        "情報コーナー");
    }

    @Test
    void offersFiveSeatsAtEachTalkingTableAndFourToStudy() {
        assertThat(of(Kind.TALK))
                .hasSize(3)
                .allSatisfy(place -> assertThat(place.seats()).hasSize(5))
                .allMatch(Place::table);
        assertThat(of(Kind.STUDY))
                .singleElement()
                .satisfies(place -> assertThat(place.seats()).hasSize(4))
                .matches(Place::table);
        assertThat(of(Kind.QUIET))
                .singleElement()
                .satisfies(place -> assertThat(place.seats()).hasSizeGreaterThanOrEqualTo(4))
                .matches(place -> !place.table());
    }

    @Test
    void everySeatCanBeReachedFromTheEntrance() {
        var unreachable =
                seats().stream()
                        .filter(s -> floor.path(plan.entrance(), new Tile(s.x(), s.y())) == null)
                        .toList();

        assertThat(seats()).hasSizeGreaterThan(30);
        assertThat(unreachable).isEmpty();
    }

    @Test
    void everySeatHasFloorBesideIt() {
        assertThat(seats())
                .allSatisfy(seat -> {
                    var at = new Tile(seat.x(), seat.y());
                    var beside = floor.nearest(at, _ -> true);
                    assertThat(floor.path(at, beside)).hasSize(1);
                });
    }

    @Test
    void noSeatNameAndNoSeatTileIsGivenTwice() {
        assertThat(seats()).extracting(Seat::id).doesNotHaveDuplicates();
        assertThat(seats()).extracting(s -> new Tile(s.x(), s.y())).doesNotHaveDuplicates();
        assertThat(plan.blocked()).doesNotHaveDuplicates().doesNotContain(plan.entrance());
    }

    @Test
    void isClosedByWallsAllAround() {
        for (var x = 0; x < plan.width(); x++) {
            assertThat(plan.blocked()).contains(new Tile(x, 0), new Tile(x, plan.height() - 1));
        }
        for (var y = 0; y < plan.height(); y++) {
            assertThat(plan.blocked()).contains(new Tile(0, y), new Tile(plan.width() - 1, y));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map\n###\n",
                "map\n#E#\n####\n",
                "map\n#E?#\n",
                "map\n#E^#\n",
                "nonsense\nmap\n#E#\n",
                "place a TALK table 0 0\nmap\n#E#\n",
                "place a CAVE table 0 0 3 1 あな\nmap\n#E#\n",
            })
    void saysWhatIsWrongWithAPlanThatCannotBeRead(String text) {
        assertThatThrownBy(() -> FloorPlanText.read(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Seat> seats() {
        return plan.places().stream().flatMap(place -> place.seats().stream()).toList();
    }

    private List<Place> of(Kind kind) {
        return plan.places().stream().filter(place -> place.kind() == kind).toList();
    }
}
