package ibasho.opening.hours;

import ibasho.protocol.HoursSpan;
import ibasho.protocol.HoursSpan.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the time of one opening was, from the door's own events. Pure. Events are of one clock (see
 * {@link OneClock}); should one come before its time, no stretch ends before it begins.
 */
final class Timeline {
    private final List<HoursSpan> spans = new ArrayList<>();
    private @Nullable Stretch now;
    private @Nullable Stretch beforeLoss;
    private Instant since = Instant.MIN;
    private @Nullable String reason;
    private @Nullable Instant quietSince;
    private @Nullable String quietReason;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;

    private Timeline() {}

    /**
     * Reads the events.
     *
     * @param events of one opening, in order
     * @param managers stretches in which a 管理者 was on duty
     * @param until now, for what still lasts
     */
    static Timeline of(List<DoorEvent> events, List<DutyStretch> managers, Instant until) {
        var timeline = new Timeline();
        events.forEach(event -> timeline.take(event, event.at()));
        timeline.end(until);
        timeline.addWithoutManager(managers, until);
        timeline.spans.sort(Comparator.comparing(HoursSpan::from).thenComparing(HoursSpan::kind));
        return timeline;
    }

    /** In order of time. */
    List<HoursSpan> spans() {
        return List.copyOf(spans);
    }

    /** When it first opened. */
    @Nullable Instant openedAt() {
        return openedAt;
    }

    /** When it closed for good; {@code null} while it lasts. */
    @Nullable Instant closedAt() {
        return closedAt;
    }

    /** How long the door was open, without pauses, interruptions and grace. */
    Duration open() {
        return Span.total(of(Stretch.OPEN));
    }

    /** How long of that a 管理者 was on duty. */
    Duration managed() {
        return open().minus(Span.total(of(Stretch.WITHOUT_MANAGER)));
    }

    /** How long the house stayed beyond the planned end, grace included. */
    Duration beyond(Instant plannedTo) {
        var stayed = new ArrayList<>(of(Stretch.OPEN));
        stayed.addAll(of(Stretch.GRACE));
        return Span.total(Span.without(stayed, List.of(new Span(Instant.MIN, plannedTo))));
    }

    private List<Span> of(Stretch kind) {
        return Span.union(
                spans.stream()
                        .filter(span -> span.kind() == kind)
                        .map(span -> new Span(span.from(), span.to()))
                        .toList());
    }

    private void take(DoorEvent event, Instant at) {
        switch (event.kind()) {
            case OPENED -> open(at);
            case PAUSED -> turn(Stretch.PAUSED, at, event.reason());
            case RESUMED -> turn(Stretch.OPEN, at, null);
            case GRACE -> turn(Stretch.GRACE, at, event.reason());
            case LOST -> lose(at);
            case BACK -> back(at);
            case QUIETED -> quiet(at, event.reason());
            case CALMED -> calm(at);
            case CLOSED -> close(at);
        }
    }

    private void open(Instant at) {
        openedAt = openedAt == null ? at : openedAt;
        closedAt = null;
        turn(Stretch.OPEN, at, null);
    }

    /** The server died: whatever it was ends there, and may go on when it is back. */
    private void lose(Instant at) {
        if (now != null && now != Stretch.INTERRUPTED) {
            beforeLoss = now;
            turn(Stretch.INTERRUPTED, at, null);
        }
    }

    private void back(Instant at) {
        if (now == Stretch.INTERRUPTED) {
            turn(beforeLoss, at, null);
        }
    }

    private void close(Instant at) {
        calm(at);
        turn(null, at, null);
        closedAt = openedAt == null ? null : at;
    }

    private void quiet(Instant at, @Nullable String why) {
        if (quietSince == null) {
            quietSince = at;
            quietReason = why;
        }
    }

    private void calm(Instant at) {
        if (quietSince != null) {
            add(Stretch.QUIET, quietSince, at, quietReason);
            quietSince = null;
        }
    }

    private void turn(@Nullable Stretch next, Instant at, @Nullable String why) {
        if (now != null) {
            add(now, since, at, reason);
        }
        now = next;
        since = at;
        reason = why;
    }

    private void end(Instant until) {
        calm(until);
        turn(null, until, null);
    }

    private void addWithoutManager(List<DutyStretch> managers, Instant until) {
        var covered =
                managers.stream()
                        .filter(DutyStretch::manager)
                        .map(stretch ->
                                new Span(
                                        stretch.from(),
                                        stretch.to() == null ? until : stretch.to()))
                        .toList();
        Span.without(of(Stretch.OPEN), covered)
                .forEach(gap -> add(Stretch.WITHOUT_MANAGER, gap.from(), gap.to(), null));
    }

    private void add(Stretch kind, Instant from, Instant to, @Nullable String why) {
        if (from.isBefore(to)) {
            spans.add(new HoursSpan(kind, from, to, why));
        }
    }
}
