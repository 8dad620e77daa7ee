package ibasho.opening.duty;

import ibasho.protocol.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Who has a page of ours open, and when whoever has none was last heard of. Kept for staff only, in
 * memory only. Thread-safe.
 */
public final class Reach {
    private final InstantSource clock;
    private volatile Instant began;
    private final ConcurrentMap<ParticipantId, Line> lines = new ConcurrentHashMap<>();
    private volatile Runnable onChange = () -> {};

    /** Nobody is heard of yet; whoever is on duty counts as heard of at this moment. */
    public Reach(InstantSource clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    /**
     * How somebody is connected.
     *
     * @param goneAt when the last page closed, if none is open
     * @param signedOut left by signing out, or was signed out
     */
    private record Line(int pages, @Nullable Instant goneAt, boolean signedOut) {
        Line opened() {
            return new Line(pages + 1, null, false);
        }

        Line closed(Instant now) {
            return pages > 1 ? new Line(pages - 1, null, signedOut) : new Line(0, now, signedOut);
        }

        Line movedBy(Duration step) {
            return goneAt == null ? this : new Line(pages, goneAt.plus(step), signedOut);
        }
    }

    /** A staff member opened a page. */
    public void opened(ParticipantId who) {
        lines.merge(who, new Line(1, null, false), (was, _) -> was.opened());
        onChange.run();
    }

    /** A page that was told by {@link #opened} is closed. */
    public void closed(ParticipantId who) {
        lines.computeIfPresent(who, (_, was) -> was.closed(clock.instant()));
        onChange.run();
    }

    /** The last session is over: nobody waits for this person until a page is opened again. */
    public void signedOut(ParticipantId who) {
        lines.merge(
                who,
                new Line(0, clock.instant(), true),
                (was, gone) -> new Line(was.pages(), was.goneAt(), true));
        onChange.run();
    }

    /** Runs this after each change, on the caller's thread; it must not block. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Whether somebody has a page open now. */
    public boolean isConnected(ParticipantId who) {
        var line = lines.get(who);
        return line != null && line.pages() > 0;
    }

    /** Whether somebody is connected, or was within this time. */
    boolean wasThereWithin(ParticipantId who, Duration patience, Instant now) {
        var line = lines.get(who);
        if (line != null && (line.signedOut() || line.pages() > 0)) {
            return !line.signedOut();
        }
        var goneAt = line == null || line.goneAt() == null ? began : line.goneAt();
        return now.isBefore(goneAt.plus(patience));
    }

    /** The clock was set by this much; what we remember moves with it. */
    synchronized void clockStepped(Duration by) {
        began = began.plus(by);
        lines.replaceAll((_, was) -> was.movedBy(by));
    }
}
