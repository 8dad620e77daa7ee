package ibasho.opening.duty;

import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.Hat;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ShiftId;
import ibasho.protocol.ShiftView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is planned for which opening. Shifts may lie half an hour around the opening, for preparing
 * and tidying up. Thread-safe; asking never blocks.
 */
public final class Rosters {
    /** How far before and after an opening a shift may reach. */
    public static final Duration AROUND = Duration.ofMinutes(30);

    private static final Duration KEPT_AT_HAND = Duration.ofDays(2);

    private final ShiftStore store;
    private final Map<ShiftId, ShiftView> shifts = new ConcurrentHashMap<>();
    private volatile Runnable onChange = () -> {};

    /** The rosters in this store; blocks while they are read. */
    public Rosters(ShiftStore store, InstantSource clock) {
        this.store = store;
        store.endingAfter(clock.instant().minus(KEPT_AT_HAND))
                .join()
                .forEach(shift -> shifts.put(shift.id(), shift));
    }

    /** The shifts of an opening, in the order of their beginnings; old openings have none. */
    public List<ShiftView> of(OpeningId opening) {
        return shifts.values().stream()
                .filter(shift -> shift.opening().equals(opening))
                .sorted(
                        Comparator.comparing(ShiftView::from)
                                .thenComparing(shift -> shift.id().value()))
                .toList();
    }

    /** Runs this after each change, on the store's thread; it must not block. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /**
     * What a shift shall be.
     *
     * @param person who; that they may wear these hats was asked before
     */
    public record Wish(ParticipantId person, Set<Hat> hats, Instant from, Instant to) {}

    /** Plans a new shift; refused with {@code BAD_VALUE} when its times or hats make no sense. */
    public CompletableFuture<Outcome<ShiftView>> add(
            ParticipantId by, OpeningWindow opening, Wish wish) {
        if (!makesSense(opening, wish)) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        var shift = shift(new ShiftId(Ids.id()), opening, wish, 1);
        return store.add(by, shift).thenApply(this::kept);
    }

    /**
     * Changes a shift.
     *
     * @param version as last read
     * @return refused with {@code BAD_VALUE}, {@code NO_SUCH_SHIFT} or {@code EDITED_MEANWHILE}
     */
    public CompletableFuture<Outcome<ShiftView>> change(
            ParticipantId by, ShiftId id, OpeningWindow opening, Wish wish, long version) {
        var before = shifts.get(id);
        if (before == null || !before.opening().equals(opening.id())) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.NO_SUCH_SHIFT));
        }
        if (!makesSense(opening, wish)) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        var after = shift(id, opening, wish, version + 1);
        return store.change(by, after, false, version)
                .thenApply(found -> found ? kept(after) : editedMeanwhile());
    }

    /** Takes a shift off; refused with {@code NO_SUCH_SHIFT} or {@code EDITED_MEANWHILE}. */
    public CompletableFuture<Outcome<Nothing>> remove(ParticipantId by, ShiftId id, long version) {
        var before = shifts.get(id);
        if (before == null) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.NO_SUCH_SHIFT));
        }
        var after = withVersion(before, version + 1);
        return store.change(by, after, true, version)
                .thenApply(found -> {
                    if (!found) {
                        return editedMeanwhile();
                    }
                    shifts.remove(id);
                    onChange.run();
                    return Outcome.done(Nothing.NOTHING);
                });
    }

    private Outcome<ShiftView> kept(ShiftView shift) {
        shifts.merge(shift.id(), shift, (was, now) -> was.version() > now.version() ? was : now);
        onChange.run();
        return Outcome.done(shift);
    }

    private static boolean makesSense(OpeningWindow opening, Wish wish) {
        return !wish.hats().isEmpty()
                && wish.to().isAfter(wish.from())
                && !wish.from().isBefore(opening.from().minus(AROUND))
                && !wish.to().isAfter(opening.to().plus(AROUND));
    }

    private static ShiftView shift(ShiftId id, OpeningWindow opening, Wish wish, long version) {
        return new ShiftView(
                id,
                opening.id(),
                wish.person(),
                Set.copyOf(wish.hats()),
                wish.from(),
                wish.to(),
                version);
    }

    private static ShiftView withVersion(ShiftView shift, long version) {
        return new ShiftView(
                shift.id(),
                shift.opening(),
                shift.person(),
                shift.hats(),
                shift.from(),
                shift.to(),
                version);
    }

    private static <T extends @Nullable Object> Outcome<T> editedMeanwhile() {
        return Outcome.refused(RefusalCode.EDITED_MEANWHILE);
    }
}
