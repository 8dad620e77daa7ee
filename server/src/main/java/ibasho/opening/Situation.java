package ibasho.opening;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.DoorView;
import ibasho.protocol.DoorView.State;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plan and record together: all that the door knows. Immutable, thread-safe; every answer is a pure
 * function of the instant asked about, and cheap, since rooms ask for every wish.
 */
record Situation(OpeningSchedule schedule, Map<OpeningId, DoorHistory> histories, DoorTimes times) {

    /**
     * The opening that counts at one instant.
     *
     * @param window {@code null} when the door is shut
     */
    record Phase(@Nullable OpeningWindow window, State state) {
        static final Phase SHUT = new Phase(null, State.CLOSED);

        boolean isOpen() {
            return state == State.OPEN || state == State.CLOSING || state == State.PAUSED;
        }
    }

    DoorHistory history(OpeningId opening) {
        return histories.getOrDefault(opening, DoorHistory.NONE);
    }

    Situation with(OpeningSchedule next) {
        return new Situation(next, histories, times);
    }

    Situation after(DoorEntry entry) {
        var next = new HashMap<>(histories);
        next.put(entry.opening(), history(entry.opening()).after(entry));
        return new Situation(schedule, Map.copyOf(next), times);
    }

    State state(OpeningWindow window, Instant now) {
        return DoorState.at(window, history(window.id()), times, now);
    }

    /** Of two openings that touch, the one that lets people in counts before one that is over. */
    Phase phase(Instant now) {
        var best = Phase.SHUT;
        for (var window : schedule.windows()) {
            if (isFar(window, now)) {
                continue;
            }
            var state = state(window, now);
            if (weight(state) > weight(best.state())) {
                best = new Phase(window, state);
            }
        }
        return best;
    }

    DoorView view(Instant now) {
        var phase = phase(now);
        var window = phase.window();
        if (window == null) {
            return new DoorView(
                    State.CLOSED, false, null, null, next(now, null), note(nextWindow(now, null)));
        }
        var history = history(window.id());
        return new DoorView(
                phase.state(),
                phase.isOpen() && history.isQuiet(),
                phase.state() == State.CLOSING ? notice(window, history, now) : null,
                shown(window, history),
                next(now, window),
                note(window));
    }

    /** The first instant after {@code now} at which the clock may change the door. */
    Optional<Instant> nextChangeAfter(Instant now) {
        return schedule.windows().stream()
                .flatMap(window -> DoorState.changes(window, history(window.id()), times))
                .filter(change -> change.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /** When the opening that is on, prepared, or was the last began; {@code null} before any. */
    @Nullable Instant startOfOpening(Instant now) {
        return schedule.startOfOpeningAt(now, times.soon());
    }

    /** In minutes, begun ones counted whole. */
    private @Nullable Integer notice(OpeningWindow window, DoorHistory history, Instant now) {
        var left = Duration.between(now, DoorState.end(window, history));
        var notice = times.notice(left);
        return notice == null ? null : Math.toIntExact(notice.plusSeconds(59).toMinutes());
    }

    private static @Nullable String note(@Nullable OpeningWindow window) {
        return window == null || window.note().isEmpty() ? null : window.note();
    }

    /** The opening that duty is about: the one that counts, or the next. */
    @Nullable OpeningWindow dutyWindow(Instant now) {
        var window = phase(now).window();
        return window == null ? nextWindow(now, null) : window;
    }

    private @Nullable OpeningView next(Instant now, @Nullable OpeningWindow on) {
        var next = nextWindow(now, on);
        return next == null ? null : next.view();
    }

    private @Nullable OpeningWindow nextWindow(Instant now, @Nullable OpeningWindow on) {
        for (var window : schedule.windows()) {
            if (!window.equals(on)
                    && window.to().isAfter(now)
                    && !history(window.id()).closed()
                    && history(window.id()).overSince() == null
                    && (on == null || window.from().isAfter(on.from()))) {
                return window;
            }
        }
        return null;
    }

    /** Nothing of an opening that is far away and left no trace can count; most are. */
    private boolean isFar(OpeningWindow window, Instant now) {
        return !histories.containsKey(window.id())
                && (now.isBefore(window.from().minus(times.soon())) || !now.isBefore(window.to()));
    }

    private static OpeningView shown(OpeningWindow window, DoorHistory history) {
        return new OpeningView(
                window.id(),
                window.kind(),
                window.name(),
                window.from(),
                DoorState.end(window, history));
    }

    private static int weight(State state) {
        return switch (state) {
            case CLOSED -> 0;
            case SOON -> 1;
            case GRACE -> 2;
            case WAITING -> 3;
            case OPEN, PAUSED, CLOSING -> 4;
        };
    }
}
