package ibasho.opening;

import ibasho.protocol.DoorView;
import ibasho.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of one 居場所. Asking is thread-safe and never stale: every answer looks at the clock. One
 * timer thread looks again at least every 30 seconds, near a change every second, so that a clock
 * that is set back or forth is noticed; it tells the listeners when the view has changed.
 */
public final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Duration CALM = Duration.ofSeconds(30);
    private static final Duration NEAR = Duration.ofSeconds(1);

    /** Columns of the privilege matrix that may be inside at all (room-01). */
    private static final Set<String> GUESTS_AND_STAFF = Set.of("P", "M", "W", "C", "T");

    /** Columns that prepare before and tidy up after an opening (room-02, room-10). */
    private static final Set<String> HOSTS = Set.of("M", "W");

    private final InstantSource clock;
    private final List<Consumer<DoorView>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("door").factory());
    private volatile OpeningSchedule schedule;
    private DoorView told;

    /** A door that answers at once; nobody is told of changes before {@link #start()}. */
    public Door(OpeningSchedule schedule, InstantSource clock) {
        this.schedule = schedule;
        this.clock = clock;
        this.told = schedule.doorAt(clock.instant());
    }

    /** Starts the timer. Call once. */
    public void start() {
        timer.execute(this::lookAndPlanNext);
    }

    /** Puts another plan in force; listeners hear of it within a second. */
    public void plan(OpeningSchedule next) {
        schedule = next;
        timer.execute(this::look);
    }

    /** What the door is like now. */
    public DoorView now() {
        return schedule.doorAt(clock.instant());
    }

    /** When the present or last opening began, or {@code null}; see {@link OpeningSchedule}. */
    public @Nullable Instant startOfOpening() {
        return schedule.startOfOpeningAt(clock.instant());
    }

    /** Whether somebody with these roles may come in now (room-01, room-02). */
    public boolean letsIn(Set<Role> roles) {
        return switch (now().state()) {
            case OPEN, CLOSING -> anyOf(roles, GUESTS_AND_STAFF);
            case SOON, WAITING, PAUSED, GRACE -> anyOf(roles, HOSTS);
            case CLOSED -> false;
        };
    }

    /** Whether somebody with these roles who is inside may stay now (room-10). */
    public boolean letsStay(Set<Role> roles) {
        return switch (now().state()) {
            case OPEN, PAUSED, CLOSING, GRACE -> anyOf(roles, GUESTS_AND_STAFF);
            case SOON, WAITING, CLOSED -> anyOf(roles, HOSTS);
        };
    }

    /** Adds a listener, called on the timer thread with each new view; it must not block. */
    public void onChange(Consumer<DoorView> listener) {
        listeners.add(listener);
    }

    /** Stops the timer. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Compares with what was told last. Timer thread only. */
    void look() {
        var view = now();
        if (!view.equals(told)) {
            told = view;
            listeners.forEach(listener -> tell(listener, view));
        }
    }

    /** How long the timer may sleep from now on. */
    Duration nextLook() {
        var now = clock.instant();
        return schedule.nextChangeAfter(now)
                .map(change -> Duration.between(now, change))
                .filter(left -> left.compareTo(CALM.multipliedBy(2)) < 0)
                .map(left -> left.compareTo(NEAR) < 0 ? left : NEAR)
                .orElse(CALM);
    }

    private void lookAndPlanNext() {
        look();
        var _ =
                timer.schedule(
                        this::lookAndPlanNext, nextLook().toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private static void tell(Consumer<DoorView> listener, DoorView view) {
        try {
            listener.accept(view);
        } catch (RuntimeException bug) {
            LOG.error("A listener of the door failed; the others are told.", bug);
        }
    }

    private static boolean anyOf(Set<Role> roles, Set<String> columns) {
        return roles.stream().map(Role::column).anyMatch(columns::contains);
    }
}
