package ibasho.care;

import ibasho.protocol.CarePart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, from what happened to one case in order, how long the person waited each time. */
final class Waiting {
    private final List<Wait> over = new ArrayList<>();
    private @Nullable Instant since;

    /** Pressed while somebody was beside them: a wait only if somebody else comes. */
    private @Nullable Instant pressedBeside;

    private boolean beside;

    /** What happened next; only the order counts. */
    void then(CareEvent.Kind kind, @Nullable CarePart part, Instant at) {
        switch (kind) {
            case PRESSED, PRESSED_AGAIN -> pressed(at);
            case ANSWERED -> answered(part, at);
            case RELEASED -> released(part, at);
            case TAKEN_BACK -> end(at, Wait.End.TAKEN_BACK);
            case CLOSED -> end(at, Wait.End.CLOSED);
            case HINTED, CALLED_EVERYBODY, STEP -> {}
        }
    }

    /** Every wait, oldest first; the last may last. */
    List<Wait> all() {
        var all = new ArrayList<>(over);
        if (since != null) {
            all.add(new Wait(since, null, Wait.End.LASTS));
        }
        return List.copyOf(all);
    }

    /** Since when the person waits now. */
    @Nullable Instant since() {
        return since != null ? since : pressedBeside;
    }

    private void pressed(Instant at) {
        if (beside) {
            pressedBeside = at;
        } else if (since == null) {
            since = at;
        }
    }

    private void answered(@Nullable CarePart part, Instant at) {
        if (part != CarePart.BESIDE) {
            return;
        }
        since = since();
        end(at, Wait.End.ANSWERED);
        beside = true;
    }

    /** A hint or a call that was taken back is no call that waits. */
    private void released(@Nullable CarePart part, Instant at) {
        if (part == CarePart.BESIDE && beside) {
            beside = false;
            since = over.isEmpty() || over.getLast().end() != Wait.End.ANSWERED ? null : at;
        }
    }

    private void end(Instant at, Wait.End end) {
        if (since != null) {
            over.add(new Wait(since, at, end));
        }
        since = null;
        pressedBeside = null;
    }
}
