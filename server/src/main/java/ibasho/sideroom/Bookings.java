package ibasho.sideroom;

import ibasho.kernel.Outcome;
import ibasho.protocol.BookingReminder;
import ibasho.protocol.BookingState;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SlotId;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Appointments, as the people who have them keep them. One person awaits one at most; nothing
 * counts how often anybody postponed. Thread-safe; futures complete on the store's threads.
 */
public final class Bookings {
    /** How far ahead free times are shown. */
    private static final Duration AHEAD = Duration.ofDays(62);

    private static final int MOST_SHOWN = 200;

    private final SlotStore store;
    private final InstantSource clock;

    /** Appointments in this store. */
    public Bookings(SlotStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One's own appointment; both {@code null} for none. */
    public record Own(@Nullable Slot slot, @Nullable Later later) {}

    /**
     * The free times one may choose from, the next first.
     *
     * @param offered whether this time is for this person at all
     */
    public CompletableFuture<List<Slot>> free(SpaceId space, Predicate<Slot> offered) {
        var now = clock.instant();
        return store.look(rows ->
                rows.all(space).stream()
                        .filter(slot -> slot.isFreeAt(now) && slot.from().isBefore(now.plus(AHEAD)))
                        .filter(offered)
                        .limit(MOST_SHOWN)
                        .toList());
    }

    /** One's own appointment. */
    public CompletableFuture<Own> of(SpaceId space, ParticipantId person) {
        return store.look(rows -> own(rows, space, person));
    }

    /**
     * Chooses a time; the one a person had is free again by the same write.
     *
     * @return refused with {@code NO_SUCH_SLOT}: taken, given up, over, not offered or never there
     */
    public CompletableFuture<Outcome<Own>> book(
            SpaceId space,
            ParticipantId person,
            SlotId id,
            BookingReminder reminder,
            Predicate<Slot> offered) {
        return store.change(rows -> {
            var now = clock.instant();
            var slot = rows.find(space, id);
            if (slot == null || !isFor(slot, person, now) || !offered.test(slot)) {
                return Outcome.refused(RefusalCode.NO_SUCH_SLOT);
            }
            if (!rows.take(slot, person, reminder, now)) {
                return Outcome.refused(RefusalCode.NO_SUCH_SLOT);
            }
            rows.awaited(space, person, now).stream()
                    .filter(other -> !other.id().equals(id))
                    .forEach(rows::free);
            rows.forgetLater(space, person);
            return Outcome.done(own(rows, space, person));
        });
    }

    /** 日をあらためて. Whoever has no appointment is answered the same. */
    public CompletableFuture<Own> postpone(SpaceId space, ParticipantId person) {
        return store.change(rows -> {
            var now = clock.instant();
            rows.awaited(space, person, now)
                    .forEach(slot -> {
                        rows.free(slot);
                        rows.keepLater(slot, person, BookingState.POSTPONED, now);
                    });
            return own(rows, space, person);
        });
    }

    /** Rather not: nothing of it stays. */
    public CompletableFuture<Own> takeBack(SpaceId space, ParticipantId person) {
        return store.change(rows -> {
            rows.awaited(space, person, clock.instant()).forEach(rows::free);
            rows.forgetLater(space, person);
            return own(rows, space, person);
        });
    }

    private Own own(SlotStore.SlotRows rows, SpaceId space, ParticipantId person) {
        var awaited = rows.awaited(space, person, clock.instant());
        return awaited.isEmpty()
                ? new Own(null, rows.later(space, person))
                : new Own(awaited.getFirst(), null);
    }

    /** Also the time one has: choosing it again changes how one is reminded. */
    private static boolean isFor(Slot slot, ParticipantId person, Instant now) {
        return slot.from().isAfter(now)
                && slot.room() == null
                && !slot.counsellor().equals(person)
                && (slot.person() == null || slot.person().equals(person));
    }
}
