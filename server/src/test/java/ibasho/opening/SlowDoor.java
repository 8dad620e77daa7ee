package ibasho.opening;

import ibasho.protocol.DoorView.State;

/**
 * The door as somebody would describe it at the kitchen table, minute by minute; the oracle of
 * {@link DoorPropertyTest}. Minutes count from midnight.
 */
final class SlowDoor {
    private final int from;
    private final int to;
    private int end;
    private int graceLeft;
    private boolean begun;
    private boolean closedForGood;
    boolean manager;
    boolean ready = true;
    State state = State.CLOSED;

    SlowDoor(int from, int to) {
        this.from = from;
        this.to = to;
        this.end = to;
    }

    /** One more minute has come. */
    void minute(int now) {
        if (state == State.GRACE) {
            graceLeft--;
            if (graceLeft == 0) {
                state = State.CLOSED;
                closedForGood = true;
            }
        }
        settle(now);
    }

    /** What follows by itself at this minute. */
    void settle(int now) {
        if (state == State.CLOSED && !closedForGood && now >= from - 30 && now < end) {
            state = State.SOON;
            begun = true;
        }
        if (state == State.SOON && now >= from) {
            state = State.WAITING;
        }
        if (state == State.WAITING && now >= end) {
            state = State.CLOSED;
            closedForGood = true;
        }
        if (state == State.WAITING && manager && ready) {
            state = State.OPEN;
        }
        if (isInside() && now >= end) {
            state = State.GRACE;
            graceLeft = 10;
        }
        if (state == State.OPEN && now >= end - 30) {
            state = State.CLOSING;
        }
        if (state == State.CLOSING && now < end - 30) {
            state = State.OPEN;
        }
    }

    void open(int now) {
        if (!manager || !begun || now >= end) {
            return;
        }
        state = state == State.CLOSING ? State.CLOSING : State.OPEN;
        closedForGood = false;
        settle(now);
    }

    void pause() {
        if (state == State.OPEN || state == State.CLOSING) {
            state = State.PAUSED;
        }
    }

    void close() {
        if (isInside()) {
            state = State.GRACE;
            graceLeft = 10;
        } else if (state == State.SOON || state == State.WAITING) {
            state = State.CLOSED;
            closedForGood = true;
        }
    }

    void extend(int now) {
        if (isInside() && end + 30 <= to + 120) {
            end += 30;
        }
        settle(now);
    }

    private boolean isInside() {
        return state == State.OPEN || state == State.CLOSING || state == State.PAUSED;
    }
}
