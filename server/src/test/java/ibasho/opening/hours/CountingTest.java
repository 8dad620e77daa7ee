package ibasho.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Counts;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.HoursView;
import ibasho.protocol.MonthHours;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X-4 and REQUIREMENTS §7: how people are counted. */
@OnBothEngines
final class CountingTest {
    private final DatabaseFixture fixture;
    private HoursScene scene;

    CountingTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.scene = new HoursScene(fixture);
    }

    @BeforeEach
    void moveToAFreshCalendar() {
        scene = new HoursScene(fixture);
        scene.clockTo("2027-03-31", "12:00");
    }

    @Test
    void reconnectsAndSecondDevicesAddNothing() {
        var opening = scene.held("2026-11-24");

        scene.comes(opening, "usagi", false);
        scene.comes(opening, "usagi", false);
        scene.comes(opening, "usagi", true);

        assertThat(counts(opening)).isEqualTo(new Counts(1, 1, 1, 0));
    }

    @Test
    void whoeverOnlyWatchesCountsAndCanBeToldApart() {
        var opening = scene.held("2026-11-24");

        scene.comes(opening, "usagi", true);
        scene.comes(opening, "risu", false);

        assertThat(counts(opening)).isEqualTo(new Counts(2, 2, 2, 1));
    }

    @Test
    void whoeverWatchedFirstAndThenTookPartDidNotOnlyWatch() {
        var opening = scene.held("2026-11-24");

        scene.comes(opening, "usagi", true);
        scene.comes(opening, "usagi", false);

        assertThat(counts(opening)).isEqualTo(new Counts(1, 1, 1, 0));
    }

    @Test
    void visitsAddUpOverOpeningsAndPersonsDoNot() {
        var first = scene.held("2026-11-17");
        var second = scene.held("2026-11-24");
        scene.comes(first, "usagi", false);
        scene.comes(second, "usagi", false);
        scene.comes(second, "risu", false);

        var year = year(2026);

        assertThat(year.counts()).isEqualTo(new Counts(3, 2, 2, 0));
        assertThat(counts(second)).isEqualTo(new Counts(2, 2, 1, 0));
    }

    @Test
    void someoneIsNewInTheMonthOfTheirFirstVisitOnly() {
        var october = scene.held("2026-10-27");
        var november = scene.held("2026-11-24");
        scene.comes(october, "usagi", false);
        scene.comes(november, "usagi", false);
        scene.comes(november, "risu", false);

        assertThat(month("2026-10").counts()).isEqualTo(new Counts(1, 1, 1, 0));
        assertThat(month("2026-11").counts()).isEqualTo(new Counts(2, 2, 1, 0));
    }

    @Test
    void theYearTurnsInAprilAndSomeoneFromLastYearIsNotNew() {
        var march = scene.held("2026-03-31");
        var april = scene.held("2026-04-07");
        scene.comes(march, "usagi", false);
        scene.comes(april, "usagi", false);

        assertThat(year(2025).counts()).isEqualTo(new Counts(1, 1, 1, 0));
        assertThat(year(2026).counts()).isEqualTo(new Counts(1, 1, 0, 0));
    }

    @Test
    void twelvePersonsReachTheTargetHoweverOftenTheyCome() {
        var first = scene.held("2026-11-17");
        var second = scene.held("2026-11-24");
        for (var i = 0; i < 12; i++) {
            scene.comes(first, "person-" + i, i % 3 == 0);
            scene.comes(second, "person-" + i, false);
        }

        var year = year(2026);

        assertThat(year.target()).isEqualTo(12);
        assertThat(year.counts()).isEqualTo(new Counts(24, 12, 12, 4));
    }

    @Test
    void anOpeningThatStandsInNoCalendarIsNotCounted() {
        var nowhere = new OpeningId("at-2026-11-24");

        var rows =
                scene.attendance
                        .admitted(
                                scene.space,
                                nowhere,
                                HoursScene.KUSUNOKI,
                                false,
                                HoursScene.at("2026-11-24", "13:10"))
                        .join();

        assertThat(rows).isZero();
        assertThat(year(2026).counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void whoeverWasInsideAtAStopCountsForTheOpeningWhoseDoorWasOpenThen() {
        var opening = scene.held("2026-11-24");
        scene.doorNoted(opening, "2026-11-24", "13:00", "OPENED");
        scene.doorNoted(opening, "2026-11-24", "17:00", "CLOSED");

        assertThat(insideAt("usagi", "13:20", "13:40")).isOne();
        assertThat(insideAt("usagi", "13:20", "13:40")).isOne();
        assertThat(insideAt("neko", "17:05", "17:06")).isZero();
        assertThat(insideAt("inu", "12:10", "12:50")).isZero();

        assertThat(year(2026).counts()).isEqualTo(new Counts(1, 1, 1, 0));
    }

    private int insideAt(String who, String since, String seen) {
        return scene.attendance
                .insideAt(
                        scene.space,
                        new ParticipantId(who),
                        false,
                        HoursScene.at("2026-11-24", since),
                        HoursScene.at("2026-11-24", seen))
                .join();
    }

    @Test
    void anotherSpaceCountsForItself() {
        var opening = scene.held("2026-11-24");
        scene.comes(opening, "usagi", false);
        var other = new HoursScene(fixture);
        other.clockTo("2027-03-31", "12:00");

        assertThat(other.book.year(other.space, 2026).join().counts()).isEqualTo(Counts.NONE);
    }

    private Counts counts(OpeningId opening) {
        return scene.book.find(scene.space, opening).join().map(HeldOpening::counts).orElseThrow();
    }

    private HoursView year(int fiscalYear) {
        return scene.book.year(scene.space, fiscalYear).join();
    }

    private MonthHours month(String month) {
        return year(2026).months().stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElseThrow();
    }
}
