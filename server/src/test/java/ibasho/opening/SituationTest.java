package ibasho.opening;

import static ibasho.opening.OpeningScheduleTest.tokyo;
import static ibasho.opening.OpeningScheduleTest.window;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.calendar.OpeningWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SituationTest {
    private static final OpeningWindow MONDAY =
            window("月曜", "2026-11-23T09:00", "2026-11-23T17:00");
    private static final OpeningWindow EVENING =
            window("夜の回", "2026-11-30T17:00", "2026-11-30T21:00");

    private final Situation situation =
            new Situation(OpeningSchedule.of(List.of(EVENING, MONDAY)), Map.of(), DoorTimes.USUAL);

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00, 2026-11-23T08:30",
        "2026-11-23T08:30, 2026-11-23T09:00",
        "2026-11-23T09:00, 2026-11-23T16:30",
        "2026-11-23T16:30, 2026-11-23T16:50",
        "2026-11-23T16:50, 2026-11-23T16:55",
        "2026-11-23T16:55, 2026-11-23T17:00",
        "2026-11-23T17:00, 2026-11-23T17:10",
        "2026-11-23T17:10, 2026-11-30T16:30",
    })
    void findsTheNextChange(String now, String next) {
        assertThat(situation.nextChangeAfter(tokyo(now))).contains(tokyo(next));
    }

    @Test
    void seesNoChangeAfterTheLastOpening() {
        assertThat(situation.nextChangeAfter(tokyo("2026-11-30T21:10"))).isEmpty();
    }

    @Test
    void aLaterEndAndAnEarlyGraceAreChangesToo() {
        var noon = tokyo("2026-11-23T12:00");
        var id = MONDAY.id();
        var opened = situation.after(DoorEntry.byClock(id, noon, DoorEntry.Kind.OPENED));
        var later =
                opened.after(
                        DoorEntry.since(
                                id, noon, DoorEntry.Kind.EXTENDED, tokyo("2026-11-23T18:00")));
        var over = opened.after(DoorEntry.byClock(id, noon, DoorEntry.Kind.GRACE));

        assertThat(later.nextChangeAfter(tokyo("2026-11-23T16:00")))
                .contains(tokyo("2026-11-23T17:30"));
        assertThat(over.nextChangeAfter(noon)).contains(noon.plus(Duration.ofMinutes(10)));
    }
}
