package ibasho.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.hours.DoorEvent.Kind;
import ibasho.protocol.DiaryState;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.MonthHours;
import ibasho.protocol.OpeningId;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class HoursBookTest {
    private final DatabaseFixture fixture;
    private HoursScene scene;

    HoursBookTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.scene = new HoursScene(fixture);
    }

    @BeforeEach
    void moveToAFreshCalendar() {
        scene = new HoursScene(fixture);
        scene.clockTo("2026-11-30", "09:00");
    }

    @Test
    void anOpeningStandsWithItsPlanAndWhatBecameOfIt() {
        var opening = scene.planned("2026-11-24");
        scene.happens(opening, "2026-11-24", "13:05", Kind.OPENED);
        scene.happens(opening, "2026-11-24", "17:00", Kind.GRACE);
        scene.happens(opening, "2026-11-24", "17:10", Kind.CLOSED);

        var held = scene.book.find(scene.space, opening).join().orElseThrow();

        assertThat(held.dateText()).isEqualTo("令和8年11月24日（火）");
        assertThat(held.plannedMinutes()).isEqualTo(240);
        assertThat(held.actualMinutes()).isEqualTo(235);
        assertThat(held.extraMinutes()).isEqualTo(10);
        assertThat(held.managerMinutes()).isZero();
        assertThat(held.diary()).isEqualTo(DiaryState.NONE);
    }

    @Test
    void aDoorASecondLateStillHeldItsHours() {
        var opening = scene.planned("2026-11-24");
        scene.events.add(
                new DoorEvent(
                        opening,
                        HoursScene.at("2026-11-24", "13:00").plusMillis(900),
                        Kind.OPENED,
                        null));
        scene.happens(opening, "2026-11-24", "17:00", Kind.CLOSED);

        var held = scene.book.find(scene.space, opening).join().orElseThrow();

        assertThat(held.actualMinutes()).isEqualTo(240);
    }

    @Test
    void aYearShowsWhatHasBegunAndPlansTheRest() {
        scene.held("2026-11-17");
        scene.planned("2026-11-24");
        scene.planned("2026-12-01");

        var year = scene.book.year(scene.space, 2026).join();

        assertThat(year.name()).isEqualTo("令和8年度");
        assertThat(year.openings())
                .extracting(HeldOpening::actualMinutes)
                .containsExactly(240L, 0L);
        assertThat(year.months())
                .hasSize(12)
                .first()
                .extracting(MonthHours::month)
                .isEqualTo("2026-04");
        assertThat(month(year.months(), "2026-11"))
                .usingRecursiveComparison()
                .ignoringFields("counts")
                .isEqualTo(new MonthHours("2026-11", "令和8年11月", 2, 1, 480, 240, year.counts()));
        assertThat(month(year.months(), "2026-12").plannedMinutes()).isEqualTo(240);
    }

    @Test
    void cancelledAndUndecidedDatesAreNotInTheBook() {
        scene.planned("2026-11-17", "CANCELLED");
        scene.planned("2026-11-18", "UNDECIDED");

        assertThat(scene.book.year(scene.space, 2026).join().openings()).isEmpty();
        assertThat(scene.book.recent(scene.space, 20).join()).isEmpty();
    }

    @Test
    void theLatestThatHaveBegunComeFirst() {
        scene.held("2026-11-10");
        var older = scene.held("2026-11-17");
        var newest = scene.held("2026-11-24");
        scene.planned("2026-12-01");

        assertThat(scene.book.recent(scene.space, 2).join())
                .extracting(HeldOpening::opening)
                .containsExactly(newest, older);
    }

    @Test
    void anOpeningNobodyPlannedIsNotFound() {
        assertThat(scene.book.find(scene.space, new OpeningId("nowhere")).join()).isEmpty();
    }

    private static MonthHours month(Iterable<MonthHours> months, String name) {
        for (var month : months) {
            if (month.month().equals(name)) {
                return month;
            }
        }
        throw new AssertionError("month: " + name);
    }
}
