package ibasho.opening;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.opening.Situation.Phase;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.Moment;
import ibasho.protocol.DoorView;
import ibasho.protocol.DutyView;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of one 居場所. Asking is thread-safe, never blocks and is never stale: every answer looks
 * at the clock. Whatever changes the door or the duty runs on the door's one thread, is stored
 * before it counts, and then the listeners are told. That thread looks at the clock every second,
 * and exactly when a change is due.
 */
public final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final long CLOSING_SECONDS = 5;

    /** Columns of the privilege matrix that may be inside at all (room-01). */
    private static final Set<String> GUESTS_AND_STAFF = Set.of("P", "M", "W", "C", "T");

    /** Columns that prepare before and tidy up after an opening (room-02, room-10). */
    private static final Set<String> HOSTS = Set.of("M", "W");

    private final DoorParts parts;
    private final DoorKeeper keeper;
    private final DoorHand hand;
    private final DoorNews news;

    /**
     * A door as it was left; blocks while that is read. Nobody is told of changes before {@link
     * #start()}.
     */
    public Door(OpeningSchedule schedule, DoorParts parts) {
        this.parts = parts;
        this.keeper = new DoorKeeper(schedule, parts);
        this.hand = new DoorHand(keeper, parts.duty());
        this.news = new DoorNews(now(), parts.duty().view(), parts.duty().offer());
    }

    /** A thread for a door. */
    public static ScheduledExecutorService thread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("door").factory());
    }

    /** Starts the thread. Call once. */
    public void start() {
        parts.thread().execute(this::lookAndPlanNext);
    }

    /** Puts another plan in force; listeners hear of it within a second. */
    public void plan(OpeningSchedule next) {
        post(() -> {
            keeper.plan(next);
            look();
        });
    }

    /** Looks at once: something about duty changed. Any thread. */
    public void lookSoon() {
        post(this::look);
    }

    /** What the door is like now. */
    public DoorView now() {
        return keeper.situation().view(instant());
    }

    /** Who is on duty now. */
    public DutyView duty() {
        return parts.duty().view();
    }

    /** When the present or last opening began, or {@code null}; see {@link OpeningSchedule}. */
    public @Nullable Instant startOfOpening() {
        return keeper.situation().startOfOpening(instant());
    }

    /** The opening whose doors are open, paused or just closed; {@code null} outside of any. */
    public @Nullable OpeningId openingNow() {
        var phase = phase();
        var window = phase.window();
        return switch (phase.state()) {
            case OPEN, PAUSED, CLOSING, GRACE -> window == null ? null : window.id();
            case CLOSED, SOON, WAITING -> null;
        };
    }

    /** The opening that duty is about now: the one that is on, or the next. */
    public @Nullable OpeningWindow dutyOpening() {
        return keeper.situation().dutyWindow(instant());
    }

    /** The openings that end after now and begin within this time. */
    public List<OpeningWindow> openingsWithin(Duration time) {
        var now = instant();
        return keeper.situation().schedule().windows().stream()
                .filter(one -> one.to().isAfter(now) && one.from().isBefore(now.plus(time)))
                .toList();
    }

    /** The planned opening of this id, or {@code null}. */
    public @Nullable OpeningWindow opening(OpeningId id) {
        return keeper.situation().schedule().find(id);
    }

    /** Whether this person may come in now (room-01, room-02); coming back is {@link #letsStay}. */
    public boolean letsIn(ParticipantId who, Set<Role> roles) {
        var phase = phase();
        return switch (phase.state()) {
            case OPEN, CLOSING ->
                    isStaff(roles)
                            ? anyOf(roles, GUESTS_AND_STAFF)
                            : !isQuiet(phase)
                                    && anyOf(roles, GUESTS_AND_STAFF)
                                    && isGuest(phase, who);
            case PAUSED, GRACE, SOON, WAITING -> anyOf(roles, HOSTS);
            case CLOSED -> false;
        };
    }

    /** Whether somebody with these roles who is inside may stay now (room-10). */
    public boolean letsStay(Set<Role> roles) {
        return switch (phase().state()) {
            case OPEN, PAUSED, CLOSING, GRACE -> anyOf(roles, GUESTS_AND_STAFF);
            case SOON, WAITING, CLOSED -> anyOf(roles, HOSTS);
        };
    }

    /** What becomes of words said by somebody with these roles now (room-09, room-10). */
    public Writing writing(Set<Role> roles) {
        var phase = phase();
        if (anyOf(roles, HOSTS)) {
            return Writing.FREE;
        }
        return switch (phase.state()) {
            case OPEN, CLOSING -> isQuiet(phase) && !isStaff(roles) ? Writing.SLOWED : Writing.FREE;
            case PAUSED, GRACE, SOON, WAITING, CLOSED -> Writing.RESTS;
        };
    }

    /** Adds a listener, called on the door's thread with each new view; it must not block. */
    public void onChange(Consumer<DoorView> listener) {
        news.onChange(listener);
    }

    /** Adds a listener, called on the door's thread when who is on duty changed; must not block. */
    public void onDuty(Consumer<DutyView> listener) {
        news.onDuty(listener);
    }

    /**
     * Adds a listener for staff, called on the door's thread when only the hand-over that waits for
     * its answer is another; must not block.
     */
    public void onOffer(Consumer<DutyView> listener) {
        news.onOffer(listener);
    }

    /**
     * Changes something about duty on the door's thread, in the opening that is on or within two
     * hours; refused with {@code NOT_NOW} when there is none.
     */
    public CompletableFuture<Outcome<Nothing>> change(Function<Moment, Outcome<Nothing>> change) {
        return ask(now -> {
            var window = keeper.situation().dutyWindow(now);
            return window == null || now.isBefore(window.from().minus(Duration.ofHours(2)))
                    ? Outcome.refused(RefusalCode.NOT_NOW)
                    : change.apply(keeper.moment(window.id(), now));
        });
    }

    /** Opens by hand; see {@link ibasho.protocol.DutyRequest.OpenDoor}. */
    public CompletableFuture<Outcome<Nothing>> open(ParticipantId by, String reason) {
        return act(by, reason, DoorHand::open);
    }

    /** Pauses. */
    public CompletableFuture<Outcome<Nothing>> pause(ParticipantId by, String reason) {
        return act(by, reason, DoorHand::pause);
    }

    /** Closes for today. */
    public CompletableFuture<Outcome<Nothing>> shut(ParticipantId by, String reason) {
        return act(by, reason, DoorHand::close);
    }

    /** Begins or ends 静かな場. */
    public CompletableFuture<Outcome<Nothing>> quiet(ParticipantId by, boolean on, String reason) {
        return act(by, reason, (doing, act) -> doing.quiet(act, on));
    }

    /** Stays open longer. */
    public CompletableFuture<Outcome<Nothing>> extend(
            ParticipantId by, Duration time, String reason) {
        return act(by, reason, (doing, act) -> doing.extend(act, time));
    }

    /** Leaves a last sign of life and ends the thread; blocks for some seconds at most. */
    @Override
    public void close() {
        post(() -> parts.record().alive(instant()).join());
        parts.thread().shutdown();
        try {
            if (!parts.thread().awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                parts.thread().shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is due and tells whoever listens. Door's thread only. */
    void look() {
        try {
            keeper.look();
        } finally {
            news.tell(now());
            news.tell(parts.duty().view(), parts.duty().offer());
        }
    }

    /** How long the thread may sleep from now on. */
    Duration nextLook() {
        var now = instant();
        return keeper.situation()
                .nextChangeAfter(now)
                .map(change -> Duration.between(now, change))
                .filter(left -> left.compareTo(EVERY) < 0)
                .orElse(EVERY);
    }

    private CompletableFuture<Outcome<Nothing>> act(
            ParticipantId by,
            String wish,
            BiFunction<DoorHand, DoorHand.Act, Outcome<Nothing>> act) {
        return ask(now ->
                DoorHand.reason(wish)
                        .then(reason -> act.apply(hand, new DoorHand.Act(by, reason, now))));
    }

    private CompletableFuture<Outcome<Nothing>> ask(Function<Instant, Outcome<Nothing>> what) {
        return CompletableFuture.supplyAsync(
                () -> {
                    look();
                    var outcome = what.apply(instant());
                    look();
                    return outcome;
                },
                parts.thread());
    }

    private void lookAndPlanNext() {
        lookOrLog();
        var millis = nextLook().toMillis() + 1;
        try {
            var _ = parts.thread().schedule(this::lookAndPlanNext, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            LOG.debug("the door is closed for good; nobody looks again");
        }
    }

    private void post(Runnable task) {
        try {
            parts.thread().execute(() -> orLog(task));
        } catch (RejectedExecutionException _) {
            LOG.debug("the door is closed for good; nothing happens any more");
        }
    }

    private void lookOrLog() {
        orLog(this::look);
    }

    private static void orLog(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException problem) {
            LOG.error("The door could not do all that is due; it tries again.", problem);
        }
    }

    private Phase phase() {
        return keeper.situation().phase(instant());
    }

    private boolean isQuiet(Phase phase) {
        var window = phase.window();
        return window != null && keeper.situation().history(window.id()).isQuiet();
    }

    private boolean isGuest(Phase phase, ParticipantId who) {
        var window = phase.window();
        return window != null && parts.guests().mayCome(window.kind(), who);
    }

    private Instant instant() {
        return parts.clock().instant();
    }

    private static boolean isStaff(Set<Role> roles) {
        return roles.stream().anyMatch(Role::isStaff);
    }

    private static boolean anyOf(Set<Role> roles, Set<String> columns) {
        return roles.stream().map(Role::column).anyMatch(columns::contains);
    }
}
