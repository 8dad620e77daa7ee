package ibasho.opening;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.opening.Situation.Phase;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.DutyWatch;
import ibasho.protocol.DoorView.State;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The door by hand (room-28): every change has somebody who did it and a reason, and is on the
 * record before it counts. Confined to the door's thread.
 */
final class DoorHand {
    private static final int MAX_REASON_CHARS = 500;
    private static final Duration LEAST_EXTENSION = Duration.ofMinutes(5);
    private static final Duration MOST_EXTENSION = Duration.ofHours(2);

    private final DoorKeeper keeper;
    private final DutyWatch duty;

    DoorHand(DoorKeeper keeper, DutyWatch duty) {
        this.keeper = keeper;
        this.duty = duty;
    }

    /**
     * Who does it, when and why.
     *
     * @param reason stripped, at most 500 characters
     */
    record Act(ParticipantId by, String reason, Instant now) {
        private DoorEntry entry(OpeningWindow window, DoorEntry.Kind kind) {
            return new DoorEntry(window.id(), now, kind, by, reason, null);
        }
    }

    /** The reason as it is kept; refused with {@code TEXT_TOO_LONG} ({@code maxChars}). */
    static Outcome<String> reason(String wish) {
        var reason = wish.strip();
        return reason.codePointCount(0, reason.length()) > MAX_REASON_CHARS
                ? Outcome.refused(
                        Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", MAX_REASON_CHARS))
                : Outcome.done(reason);
    }

    /** Before its time, though something is not covered, after a pause, or again. */
    Outcome<Nothing> open(Act act) {
        var now = act.now();
        var phase = keeper.situation().phase(now);
        var window = phase.window() == null ? closedByHand(now) : phase.window();
        if (window == null) {
            return Outcome.refused(RefusalCode.NOT_NOW);
        }
        if (phase.state() == State.OPEN || phase.state() == State.CLOSING) {
            return done();
        }
        var end = DoorState.end(window, keeper.situation().history(window.id()));
        if (!now.isBefore(end)) {
            return Outcome.refused(RefusalCode.NOT_NOW);
        }
        if (!duty.hasManager(now)) {
            return Outcome.refused(RefusalCode.NO_MANAGER);
        }
        if (phase.state() == State.PAUSED) {
            keeper.keep(act.entry(window, DoorEntry.Kind.RESUMED));
            return done();
        }
        if (act.reason().isEmpty() && !duty.isReady(window, end, now)) {
            return Outcome.refused(RefusalCode.TEXT_EMPTY);
        }
        keeper.keep(act.entry(window, DoorEntry.Kind.OPENED));
        return done();
    }

    /** Nobody new, seats stay, writing rests. */
    Outcome<Nothing> pause(Act act) {
        var phase = keeper.situation().phase(act.now());
        return phase.state() == State.PAUSED
                ? done()
                : whileOpen(act, phase, DoorEntry.Kind.PAUSED);
    }

    /** The end for today; before it was opened too. */
    Outcome<Nothing> close(Act act) {
        var phase = keeper.situation().phase(act.now());
        var window = phase.window();
        if (window != null && (phase.state() == State.SOON || phase.state() == State.WAITING)) {
            return withReason(act, window, DoorEntry.Kind.CLOSED);
        }
        return whileOpen(act, phase, DoorEntry.Kind.GRACE);
    }

    /** 静かな場. */
    Outcome<Nothing> quiet(Act act, boolean on) {
        var phase = keeper.situation().phase(act.now());
        return whileOpen(act, phase, on ? DoorEntry.Kind.QUIET_ON : DoorEntry.Kind.QUIET_OFF);
    }

    /** A later end. */
    Outcome<Nothing> extend(Act act, Duration by) {
        var phase = keeper.situation().phase(act.now());
        var window = phase.window();
        if (window == null || !phase.isOpen()) {
            return Outcome.refused(RefusalCode.NOT_NOW);
        }
        if (act.reason().isEmpty()) {
            return Outcome.refused(RefusalCode.TEXT_EMPTY);
        }
        var end = DoorState.end(window, keeper.situation().history(window.id()));
        var most = Duration.between(end, latestEnd(window));
        if (by.compareTo(LEAST_EXTENSION) < 0 || by.compareTo(most) > 0) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.BAD_VALUE, "maxMinutes", Math.max(0, most.toMinutes())));
        }
        keeper.keep(
                new DoorEntry(
                        window.id(),
                        act.now(),
                        DoorEntry.Kind.EXTENDED,
                        act.by(),
                        act.reason(),
                        end.plus(by)));
        return done();
    }

    private Instant latestEnd(OpeningWindow window) {
        var latest = window.to().plus(MOST_EXTENSION);
        for (var other : keeper.situation().schedule().windows()) {
            if (other.from().isAfter(window.from()) && other.from().isBefore(latest)) {
                latest = other.from();
            }
        }
        return latest;
    }

    private Outcome<Nothing> whileOpen(Act act, Phase phase, DoorEntry.Kind kind) {
        var window = phase.window();
        return window == null || !phase.isOpen()
                ? Outcome.refused(RefusalCode.NOT_NOW)
                : withReason(act, window, kind);
    }

    private Outcome<Nothing> withReason(Act act, OpeningWindow window, DoorEntry.Kind kind) {
        if (act.reason().isEmpty()) {
            return Outcome.refused(RefusalCode.TEXT_EMPTY);
        }
        keeper.keep(act.entry(window, kind));
        return done();
    }

    /** An opening that should be on, but was closed. */
    private @Nullable OpeningWindow closedByHand(Instant now) {
        var situation = keeper.situation();
        for (var window : situation.schedule().windows()) {
            var history = situation.history(window.id());
            if (history.phase() != null
                    && !now.isBefore(window.from().minus(situation.times().soon()))
                    && now.isBefore(DoorState.end(window, history))) {
                return window;
            }
        }
        return null;
    }

    private static Outcome<Nothing> done() {
        return Outcome.done(Nothing.NOTHING);
    }
}
