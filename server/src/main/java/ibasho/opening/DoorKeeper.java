package ibasho.opening;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.DutyWatch;
import ibasho.opening.duty.Moment;
import ibasho.protocol.DoorView.State;
import ibasho.protocol.OpeningId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the door's record in step with the clock: writes down each change before it counts, names
 * every gap in it, and does what comes by itself (opening, 静かな場, the end of duty). Confined to the
 * door's thread; blocks there until an entry is on the disk.
 */
final class DoorKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DoorKeeper.class);
    private static final Duration REMEMBERED = Duration.ofDays(3);
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration WORTH_REOPENING = Duration.ofMinutes(2);

    private final DoorParts parts;
    private final DutyWatch duty;
    private volatile Situation situation;
    private @Nullable OpeningId open;
    private @Nullable Instant lastLook;
    private long lastTicks;
    private Instant lastBeat = Instant.MIN;

    /** Reads what is remembered; blocks meanwhile. */
    DoorKeeper(OpeningSchedule schedule, DoorParts parts) {
        this.parts = parts;
        this.duty = parts.duty();
        var now = parts.clock().instant();
        var remembered = new Situation(schedule, Map.of(), parts.times());
        for (var entry : parts.record().since(now.minus(REMEMBERED)).join()) {
            remembered = remembered.after(entry);
        }
        this.situation = remembered;
    }

    /** What is known now; any thread. */
    Situation situation() {
        return situation;
    }

    void plan(OpeningSchedule next) {
        situation = situation.with(next);
    }

    /** Writes an entry down; from then on it counts. */
    void keep(DoorEntry entry) {
        parts.record().keep(entry).join();
        situation = situation.after(entry);
        lastBeat = entry.at();
    }

    /** Looks at the clock and does all that is due. */
    void look() {
        var now = parts.clock().instant();
        notice(now);
        while (settle(now)) {
            // each entry may make the next one due
        }
        var phase = situation.phase(now);
        var window = phase.window();
        open = window != null && phase.isOpen() ? window.id() : null;
        beat(now);
    }

    Moment moment(OpeningId opening, Instant now) {
        return new Moment(now, opening, situation.phase(now).isOpen());
    }

    /** True if an entry was written: look again. */
    private boolean settle(Instant now) {
        return endWhatIsOver(now) || goOn(now);
    }

    private boolean endWhatIsOver(Instant now) {
        for (var id : running()) {
            var window = situation.schedule().find(id);
            var history = situation.history(id);
            if (window == null || isOver(window, history, now)) {
                var leapt = id.equals(open) && history.opened() && history.overSince() == null;
                if (leapt && window != null) {
                    // the clock leapt over the end: nobody is sent out without the time of grace
                    keep(DoorEntry.byClock(id, now, DoorEntry.Kind.GRACE));
                } else {
                    end(id, now);
                }
                return true;
            }
        }
        return false;
    }

    /** An opening that was prepared too early, by a wrong clock or a changed plan, is not over. */
    private boolean isOver(OpeningWindow window, DoorHistory history, Instant now) {
        return situation.state(window, now) == State.CLOSED
                && (history.opened() || !now.isBefore(window.from()));
    }

    private void end(OpeningId id, Instant now) {
        var next = situation.phase(now).window();
        if (next == null || next.id().equals(id)) {
            duty.allGo(moment(id, now));
        }
        keep(DoorEntry.byClock(id, now, DoorEntry.Kind.CLOSED));
    }

    private boolean goOn(Instant now) {
        var phase = situation.phase(now);
        var window = phase.window();
        if (window == null) {
            duty.rest();
            return false;
        }
        var id = window.id();
        var history = situation.history(id);
        var due = entryOf(phase.state());
        if (due != null && history.phase() != due) {
            keep(DoorEntry.byClock(id, now, due));
            return true;
        }
        if (phase.state() == State.SOON || phase.state() == State.GRACE) {
            duty.rest();
            return false;
        }
        duty.watch(moment(id, now));
        if (phase.state() == State.WAITING) {
            return openIfReady(now);
        }
        return quietOrNot(id, history, now);
    }

    private boolean openIfReady(Instant now) {
        var window = situation.phase(now).window();
        if (window == null || !duty.hasManager(now)) {
            return false;
        }
        var end = DoorState.end(window, situation.history(window.id()));
        if (!duty.isReady(window, end, now)) {
            return false;
        }
        keep(DoorEntry.byClock(window.id(), now, DoorEntry.Kind.OPENED));
        return true;
    }

    private boolean quietOrNot(OpeningId id, DoorHistory history, Instant now) {
        var calls = duty.callsForQuiet(now);
        if (calls && !history.quietAlone()) {
            keep(DoorEntry.byClock(id, now, DoorEntry.Kind.QUIET_ON));
            return true;
        }
        if (!calls && history.quietAlone() && duty.hasManager(now)) {
            keep(DoorEntry.byClock(id, now, DoorEntry.Kind.QUIET_OFF));
            return true;
        }
        return false;
    }

    /** Names what the record would otherwise not know: a gap, or a clock that was set. */
    private void notice(Instant now) {
        var ticks = parts.ticks().getAsLong();
        var last = lastLook;
        if (last == null) {
            nameTheGap(parts.record().lastAlive().join(), now);
        } else {
            var lived = Duration.ofNanos(ticks - lastTicks);
            var expected = last.plus(lived);
            if (Duration.between(expected, now).abs().compareTo(STEP) > 0) {
                nameTheStep(expected, now);
            } else if (lived.compareTo(parts.times().heartbeat().multipliedBy(3)) > 0) {
                nameTheGap(last, now);
            }
        }
        lastLook = now;
        lastTicks = ticks;
    }

    private void nameTheGap(@Nullable Instant alive, Instant now) {
        var fast = alive != null && alive.isAfter(now) ? alive : null;
        for (var id : running()) {
            if (fast != null) {
                keep(DoorEntry.since(id, now, DoorEntry.Kind.CLOCK_STEPPED, fast));
            }
            var since = alive == null || fast != null ? now : alive;
            keep(DoorEntry.since(id, now, DoorEntry.Kind.INTERRUPTED, since));
        }
        if (fast != null) {
            reopen(fast, now);
        }
    }

    private void nameTheStep(Instant before, Instant now) {
        var step = Duration.between(before, now);
        LOG.warn("The clock was set by {}.", Duration.ofSeconds(Math.round(step.toMillis() / 1e3)));
        for (var id : running()) {
            keep(DoorEntry.since(id, now, DoorEntry.Kind.CLOCK_STEPPED, before));
            duty.clockStepped(moment(id, now), before);
        }
        if (now.isBefore(before)) {
            reopen(before, now);
        }
    }

    /** What a fast clock ended too early goes on, unless too little is left to come back for. */
    private void reopen(Instant before, Instant now) {
        for (var window : situation.schedule().windows()) {
            var history = situation.history(window.id());
            var left = Duration.between(now, DoorState.end(window, history));
            if (!history.endedByClock()
                    || now.isBefore(window.from())
                    || left.compareTo(WORTH_REOPENING) < 0) {
                continue;
            }
            if (history.closed()) {
                keep(DoorEntry.since(window.id(), now, DoorEntry.Kind.CLOCK_STEPPED, before));
                keep(DoorEntry.byClock(window.id(), now, DoorEntry.Kind.REOPENED));
            } else {
                keep(DoorEntry.byClock(window.id(), now, DoorEntry.Kind.OPENED));
            }
        }
    }

    private List<OpeningId> running() {
        return situation.histories().entrySet().stream()
                .filter(one -> one.getValue().isRunning())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(OpeningId::value))
                .toList();
    }

    /** A sign of life, while there is something to lose. */
    private void beat(Instant now) {
        if (running().isEmpty()
                || Duration.between(lastBeat, now).abs().compareTo(parts.times().heartbeat()) < 0) {
            return;
        }
        lastBeat = now;
        try {
            parts.record().alive(now).join();
        } catch (CompletionException failure) {
            LOG.warn("The door's sign of life could not be kept; the next one follows.", failure);
        }
    }

    private static DoorEntry.@Nullable Kind entryOf(State state) {
        return switch (state) {
            case SOON -> DoorEntry.Kind.SOON;
            case WAITING -> DoorEntry.Kind.WAITING;
            case CLOSING -> DoorEntry.Kind.CLOSING;
            case GRACE -> DoorEntry.Kind.GRACE;
            case CLOSED, OPEN, PAUSED -> null;
        };
    }
}
