package ibasho.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.hours.DoorEvent.Kind;
import ibasho.protocol.HoursSpan;
import ibasho.protocol.HoursSpan.Stretch;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hours of one opening, planned 13:00–17:00. */
final class TimelineTest {
    private static final OpeningId OPENING = new OpeningId("tuesday");
    private static final Instant LATER = at("18:00");

    @Test
    void anOpeningHeldAsPlannedHasItsFourHours() {
        var timeline = timeline(on("13:00", Kind.OPENED), on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofHours(4));
        assertThat(timeline.openedAt()).isEqualTo(at("13:00"));
        assertThat(timeline.closedAt()).isEqualTo(at("17:00"));
        assertThat(timeline.beyond(at("17:00"))).isZero();
    }

    @Test
    void aDoorThatNeverOpenedHeldNothing() {
        var timeline = timeline(on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isZero();
        assertThat(timeline.openedAt()).isNull();
        assertThat(timeline.closedAt()).isNull();
        assertThat(timeline.spans()).isEmpty();
    }

    @Test
    void pausesDoNotCountAndKeepTheirReason() {
        var timeline =
                timeline(
                        on("13:00", Kind.OPENED),
                        on("14:00", Kind.PAUSED, "回線の工事"),
                        on("14:30", Kind.RESUMED),
                        on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofMinutes(210));
        assertThat(spans(timeline, Stretch.PAUSED))
                .containsExactly(span(Stretch.PAUSED, "14:00", "14:30", "回線の工事"));
    }

    @Test
    void aServerThatDiedLeavesANamedHole() {
        var timeline =
                timeline(
                        on("13:00", Kind.OPENED),
                        on("14:00", Kind.LOST),
                        on("14:07", Kind.BACK),
                        on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofMinutes(233));
        assertThat(spans(timeline, Stretch.INTERRUPTED))
                .containsExactly(span(Stretch.INTERRUPTED, "14:00", "14:07", null));
    }

    @Test
    void aServerThatDiedInAPauseIsPausedWhenItIsBack() {
        var timeline =
                timeline(
                        on("13:00", Kind.OPENED),
                        on("14:00", Kind.PAUSED),
                        on("14:10", Kind.LOST),
                        on("14:20", Kind.BACK),
                        on("14:30", Kind.RESUMED),
                        on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void aServerThatDiedBeforeTheEndHeldNoLongerThanItLived() {
        var timeline =
                timeline(
                        on("13:00", Kind.OPENED), on("16:00", Kind.LOST), on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofHours(3));
        assertThat(timeline.closedAt()).isEqualTo(at("17:00"));
    }

    @Test
    void graceIsNotHeldTimeButIsTimeBeyondThePlan() {
        var timeline =
                timeline(
                        on("13:00", Kind.OPENED),
                        on("17:00", Kind.GRACE),
                        on("17:08", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofHours(4));
        assertThat(timeline.beyond(at("17:00"))).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void aDoorClosedEarlyAndOpenedAgainHasBothStretches() {
        var timeline =
                timeline(
                        on("13:00", Kind.OPENED),
                        on("14:00", Kind.CLOSED),
                        on("15:00", Kind.OPENED),
                        on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofHours(3));
        assertThat(timeline.openedAt()).isEqualTo(at("13:00"));
        assertThat(timeline.closedAt()).isEqualTo(at("17:00"));
    }

    @Test
    void whatStillLastsEndsNow() {
        var timeline = Timeline.of(List.of(on("13:00", Kind.OPENED)), List.of(), at("14:15"));

        assertThat(timeline.open()).isEqualTo(Duration.ofMinutes(75));
        assertThat(timeline.closedAt()).isNull();
    }

    @Test
    void quietTimeLiesOverOpenTime() {
        var timeline =
                timeline(
                        on("13:00", Kind.OPENED),
                        on("14:00", Kind.QUIETED),
                        on("14:20", Kind.CALMED),
                        on("16:50", Kind.QUIETED),
                        on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofHours(4));
        assertThat(spans(timeline, Stretch.QUIET))
                .containsExactly(
                        span(Stretch.QUIET, "14:00", "14:20", null),
                        span(Stretch.QUIET, "16:50", "17:00", null));
    }

    @Test
    void openTimeWithoutAManagerIsNamedAcrossAHandover() {
        var timeline =
                Timeline.of(
                        List.of(on("13:00", Kind.OPENED), on("17:00", Kind.CLOSED)),
                        List.of(
                                duty("12:30", "14:00", true),
                                duty("14:00", "15:00", true),
                                duty("15:12", null, true),
                                duty("12:30", "18:00", false)),
                        LATER);

        assertThat(spans(timeline, Stretch.WITHOUT_MANAGER))
                .containsExactly(span(Stretch.WITHOUT_MANAGER, "15:00", "15:12", null));
        assertThat(timeline.managed()).isEqualTo(Duration.ofMinutes(228));
    }

    @Test
    void aClockSetBackGivesNoStretchThatEndsBeforeItBegins() {
        var timeline =
                timeline(
                        on("13:00", Kind.OPENED),
                        on("14:00", Kind.PAUSED),
                        on("13:10", Kind.RESUMED),
                        on("17:00", Kind.CLOSED));

        assertThat(timeline.open()).isEqualTo(Duration.ofHours(4));
        assertThat(timeline.spans()).allMatch(span -> span.from().isBefore(span.to()));
    }

    private static Timeline timeline(DoorEvent... events) {
        return Timeline.of(List.of(events), List.of(), LATER);
    }

    private static List<HoursSpan> spans(Timeline timeline, Stretch kind) {
        return timeline.spans().stream().filter(span -> span.kind() == kind).toList();
    }

    private static HoursSpan span(Stretch kind, String from, String to, @Nullable String reason) {
        return new HoursSpan(kind, at(from), at(to), reason);
    }

    private static DutyStretch duty(String from, @Nullable String to, boolean manager) {
        return new DutyStretch(
                new ParticipantId("kusunoki"),
                "くすのき",
                manager,
                at(from),
                to == null ? null : at(to));
    }

    private static DoorEvent on(String time, Kind kind) {
        return on(time, kind, null);
    }

    private static DoorEvent on(String time, Kind kind, @Nullable String reason) {
        return new DoorEvent(OPENING, at(time), kind, reason);
    }

    private static Instant at(String time) {
        return LocalDate.of(2026, 11, 24)
                .atTime(LocalTime.parse(time))
                .atZone(ibasho.kernel.Wareki.JAPAN)
                .toInstant();
    }
}
