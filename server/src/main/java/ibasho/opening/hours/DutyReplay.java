package ibasho.opening.hours;

import ibasho.opening.duty.DutyEvent;
import ibasho.opening.hours.OneClock.Reading;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays the events of duty through and notes who was on duty from when to when. While no 管理者 could
 * be reached there was none, from the moment of the loss on. Pure.
 */
final class DutyReplay {
    private final Map<ParticipantId, Worn> worn = new LinkedHashMap<>();
    private final List<DutyStretch> stretches = new ArrayList<>();
    private final List<Span> losses = new ArrayList<>();
    private @Nullable Instant lostSince;

    private DutyReplay() {}

    /** Hats somebody wears, and since when as 管理者 or as another. */
    private record Worn(String nickname, Set<Hat> hats, Instant since) {
        boolean manager() {
            return hats.contains(Hat.MANAGER);
        }
    }

    /** All stretches, in the order in which they began. */
    static List<DutyStretch> of(List<DutyEvent> events) {
        var replay = new DutyReplay();
        var shifts =
                OneClock.shifts(
                        events.stream()
                                .map(event -> new Reading(event.at(), before(event)))
                                .toList());
        for (var i = 0; i < events.size(); i++) {
            replay.take(events.get(i), shifts.get(i));
        }
        return replay.end();
    }

    private static @Nullable Instant before(DutyEvent event) {
        return event.kind() == DutyEvent.Kind.CLOCK_STEPPED ? event.since() : null;
    }

    private void take(DutyEvent event, Duration shift) {
        var at = event.at().plus(shift);
        var who = event.person();
        switch (event.kind()) {
            case CHECKED_IN, RIGHT_LOST -> wear(who, event.nickname(), event.hats(), at);
            case CHECKED_OUT -> wear(who, event.nickname(), Set.of(), at);
            case ACCEPTED -> handOver(event, at);
            case LOST -> lostSince = event.since() == null ? at : event.since().plus(shift);
            case BACK -> found(at);
            case OFFERED, DECLINED, WITHDRAWN, DEPUTY_ASKED, CLOCK_STEPPED -> {}
        }
        if (worn.isEmpty()) {
            found(at);
        }
    }

    private void handOver(DutyEvent event, Instant at) {
        var other = event.other() == null ? null : worn.get(event.other());
        if (other != null) {
            var left = EnumSet.noneOf(Hat.class);
            left.addAll(other.hats());
            left.removeAll(event.hats());
            wear(event.other(), other.nickname(), left, at);
        }
        var taken = EnumSet.noneOf(Hat.class);
        taken.addAll(event.hats());
        var own = event.person() == null ? null : worn.get(event.person());
        if (own != null) {
            taken.addAll(own.hats());
        }
        wear(event.person(), event.nickname(), taken, at);
    }

    private void wear(@Nullable ParticipantId who, String nickname, Set<Hat> hats, Instant at) {
        if (who == null) {
            return;
        }
        var before = worn.get(who);
        var next = new Worn(nickname, Set.copyOf(hats), at);
        if (before != null && !hats.isEmpty() && before.manager() == next.manager()) {
            worn.put(who, new Worn(nickname, next.hats(), before.since()));
            return;
        }
        if (before != null) {
            stretches.add(stretch(who, before, at));
            worn.remove(who);
        }
        if (!hats.isEmpty()) {
            worn.put(who, next);
        }
    }

    private void found(Instant at) {
        if (lostSince != null) {
            losses.add(new Span(lostSince, at));
            lostSince = null;
        }
    }

    private List<DutyStretch> end() {
        found(Instant.MAX);
        worn.forEach((who, hats) -> stretches.add(stretch(who, hats, null)));
        return stretches.stream()
                .flatMap(this::withoutLosses)
                .sorted(Comparator.comparing(DutyStretch::from))
                .toList();
    }

    private Stream<DutyStretch> withoutLosses(DutyStretch stretch) {
        if (!stretch.manager()) {
            return Stream.of(stretch);
        }
        var to = stretch.to() == null ? Instant.MAX : stretch.to();
        return Span.without(List.of(new Span(stretch.from(), to)), losses).stream()
                .map(left ->
                        new DutyStretch(
                                stretch.person(),
                                stretch.nickname(),
                                true,
                                left.from(),
                                left.to().equals(Instant.MAX) ? null : left.to()));
    }

    private static DutyStretch stretch(ParticipantId who, Worn worn, @Nullable Instant to) {
        return new DutyStretch(who, worn.nickname(), worn.manager(), worn.since(), to);
    }
}
