package ibasho.opening.hours;

import static ibasho.opening.hours.HoursBook.minutes;

import ibasho.kernel.Wareki;
import ibasho.protocol.DiaryState;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.OpeningId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is known of one opening. */
record Facts(
        PlannedOpening planned,
        List<DoorEvent> events,
        List<DutyStretch> duty,
        List<Visit> visits,
        Map<OpeningId, DiaryState> diaries) {

    /** The opening as it was, or is at this moment. */
    HeldOpening at(Instant now) {
        var timeline = Timeline.of(events, duty, now);
        return new HeldOpening(
                planned.id(),
                planned.kind(),
                planned.name(),
                planned.date(),
                Wareki.day(planned.date()),
                planned.from(),
                planned.to(),
                minutes(Duration.between(planned.from(), planned.to())),
                minutes(timeline.open()),
                timeline.openedAt(),
                timeline.closedAt(),
                minutes(timeline.beyond(planned.to())),
                timeline.spans(),
                minutes(timeline.managed()),
                Counting.of(
                        visits.stream()
                                .filter(visit -> visit.opening().equals(planned.id()))
                                .toList()),
                diaries.getOrDefault(planned.id(), DiaryState.NONE));
    }
}
