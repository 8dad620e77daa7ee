package ibasho.opening.duty;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.DutyView;
import ibasho.protocol.HandOverView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the door asks of those on duty. Door's thread only, but {@link #view} and {@link #offer} are
 * for any.
 */
public interface DutyWatch {
    /** Who is on duty. */
    DutyView view();

    /** The hand-over that waits for its answer. */
    @Nullable HandOverView offer();

    /** Whether a 管理者 with confirmed 支援経験 is on duty and can be reached. */
    boolean hasManager(Instant now);

    /** Whether 管理者 and the four supports are covered until the end (M-3.1.c). */
    boolean isReady(OpeningWindow opening, Instant to, Instant now);

    /** Looks after the 管理者 while the door should be open; called each second. */
    void watch(Moment moment);

    /** The door is shut; nobody is watched for. */
    void rest();

    /** Whether 静かな場 should begin by itself. */
    boolean callsForQuiet(Instant now);

    /** The opening is over: everybody is off duty. */
    void allGo(Moment moment);

    /** The clock was set from {@code before} to now: waiting times go on as they were. */
    void clockStepped(Moment moment, Instant before);
}
