package ibasho.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.opening.calendar.OpeningWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpeningScheduleTest {
    private static final OpeningWindow MONDAY =
            window("月曜", "2026-11-23T09:00", "2026-11-23T17:00");
    private static final OpeningWindow EVENING =
            window("夜の回", "2026-11-30T17:00", "2026-11-30T21:00");

    private static final Duration SOON = Duration.ofMinutes(30);

    private final OpeningSchedule schedule = OpeningSchedule.of(List.of(EVENING, MONDAY));

    @Test
    void remembersWhenThePresentOrLastOpeningBegan() {
        assertThat(schedule.startOfOpeningAt(tokyo("2026-11-23T08:29"), SOON)).isNull();
        assertThat(schedule.startOfOpeningAt(tokyo("2026-11-23T08:30"), SOON))
                .isEqualTo(tokyo("2026-11-23T08:30"));
        assertThat(schedule.startOfOpeningAt(tokyo("2026-11-24T12:00"), SOON))
                .isEqualTo(tokyo("2026-11-23T08:30"));
        assertThat(schedule.startOfOpeningAt(tokyo("2026-11-30T18:00"), SOON))
                .isEqualTo(tokyo("2026-11-30T16:30"));
    }

    @Test
    void openingsMayTouchButNotOverlap() {
        var morning = window("朝", "2026-11-23T09:00", "2026-11-23T12:00");
        var noon = window("昼", "2026-11-23T12:00", "2026-11-23T15:00");
        var early = window("早い", "2026-11-23T11:59", "2026-11-23T13:00");

        assertThat(OpeningSchedule.of(List.of(noon, morning)).windows())
                .containsExactly(morning, noon);
        assertThatThrownBy(() -> OpeningSchedule.of(List.of(morning, early)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "opening \"早い\" from: 2026-11-23T11:59"
                                + " (expected: not before \"朝\" closes at 2026-11-23T12:00)");
    }

    @Test
    void anOpeningEndsAfterItBegins() {
        assertThatThrownBy(() -> window("逆", "2026-11-23T17:00", "2026-11-23T09:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "opening \"逆\" to: 2026-11-23T09:00 (expected: after 2026-11-23T17:00)");
        assertThatThrownBy(() -> window("無", "2026-11-23T09:00", "2026-11-23T09:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window(" ", "2026-11-23T09:00", "2026-11-23T10:00"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static OpeningWindow window(String name, String from, String to) {
        return OpeningWindow.inTokyo(name, LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(OpeningWindow.TOKYO).toInstant();
    }
}
