package ibasho.sideroom;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.protocol.BookingState;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SlotId;
import ibasho.protocol.SlotOutcome;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/**
 * Times for talks as staff keep them (consult-08). Who may is decided at the desk. Thread-safe;
 * futures complete on the store's threads.
 */
public final class Slots {
    /** Longest name of who is there besides, in characters. */
    static final int MAX_AGENCY_CHARS = 80;

    private static final int MIN_MINUTES = 10;
    private static final int MAX_MINUTES = 180;
    private static final int MAX_COUNT = 20;
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final Duration KEPT = Duration.ofDays(28);

    /** Reminded of a day before; not when it would come as late as this. */
    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration DAY_TOO_LATE = Duration.ofHours(3);

    private final SlotStore store;
    private final InstantSource clock;

    /** Times in this store. */
    public Slots(SlotStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Times to offer, one after another.
     *
     * @param minutes length of each
     */
    public record Offer(
            ParticipantId counsellor,
            Instant from,
            int minutes,
            int count,
            ConsultMedium medium,
            String agency) {
        private Instant begin(int index) {
            return from.truncatedTo(ChronoUnit.MINUTES)
                    .plus(Duration.ofMinutes((long) minutes * index));
        }

        private boolean makesSense(Instant now) {
            return minutes >= MIN_MINUTES
                    && minutes <= MAX_MINUTES
                    && count >= 1
                    && count <= MAX_COUNT
                    && begin(0).isAfter(now)
                    && from.isBefore(now.plus(FARTHEST));
        }
    }

    /**
     * Who is to be reminded now.
     *
     * @param dayBefore of an appointment tomorrow
     * @param soon of one that is near
     */
    public record Due(List<Slot> dayBefore, List<Slot> soon) {
        /** Whether there is nobody. */
        public boolean isEmpty() {
            return dayBefore.isEmpty() && soon.isEmpty();
        }
    }

    /** What is there: times, and who may choose another. */
    public record Shelf(List<Slot> slots, List<Later> later) {}

    /** Everything, the earliest first. */
    public CompletableFuture<Shelf> all(SpaceId space) {
        return store.look(rows -> new Shelf(rows.all(space), rows.later(space)));
    }

    /** The clock by which a time is near. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Offers times.
     *
     * @return refused with {@code BAD_VALUE}, {@code SLOT_OVERLAPS} (the same 相談員 has one then) or
     *     what {@link PlainWords} says
     */
    public CompletionStage<Outcome<List<Slot>>> publish(
            SpaceId space, ParticipantId by, Offer offer) {
        if (!offer.makesSense(clock.instant())) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        return Steps.next(
                PlainWords.accept(offer.agency(), MAX_AGENCY_CHARS),
                agency ->
                        store.change(rows -> {
                            var wanted = slots(space, offer, agency);
                            if (wanted.stream().anyMatch(one -> overlaps(rows.all(space), one))) {
                                return Outcome.refused(RefusalCode.SLOT_OVERLAPS);
                            }
                            wanted.forEach(rows::insert);
                            rows.note(wanted.getFirst(), by, "consult.publish");
                            return Outcome.done(wanted);
                        }));
    }

    /**
     * Gives a time up.
     *
     * @param manages whether {@code by} may give up those of colleagues
     * @return the time as it was, so that whoever had it can be told; refused with {@code
     *     NO_SUCH_SLOT}
     */
    public CompletableFuture<Outcome<Slot>> withdraw(
            SpaceId space, ParticipantId by, boolean manages, SlotId id) {
        return store.change(rows -> {
            var now = clock.instant();
            var slot = rows.find(space, id);
            if (slot == null
                    || slot.room() != null
                    || slot.outcome() != null
                    || !(manages || slot.counsellor().equals(by))) {
                return Outcome.refused(RefusalCode.NO_SUCH_SLOT);
            }
            var person = slot.person();
            if (person != null && slot.isAwaitedAt(now)) {
                rows.keepLater(slot, person, BookingState.WITHDRAWN, now);
            }
            rows.remove(slot);
            rows.note(slot, by, "consult.withdraw");
            return Outcome.done(slot);
        });
    }

    /** Notes what became of one's own appointment; refused with {@code NO_SUCH_SLOT}. */
    public CompletableFuture<Outcome<Slot>> note(
            SpaceId space, ParticipantId by, SlotId id, SlotOutcome outcome) {
        return store.change(rows -> {
            var slot = rows.find(space, id);
            if (slot == null
                    || !slot.counsellor().equals(by)
                    || slot.person() == null
                    || slot.room() != null
                    || slot.from().isAfter(clock.instant())) {
                return Outcome.refused(RefusalCode.NO_SUCH_SLOT);
            }
            rows.outcome(slot, outcome);
            rows.note(slot, by, "consult.outcome");
            return Outcome.done(slot);
        });
    }

    /**
     * Who is to be reminded, each once for ever, also over a restart: what is answered here is
     * never answered again. Asks the store the same question whether somebody is or not.
     */
    public CompletableFuture<Due> due(SpaceId space) {
        var now = clock.instant();
        return store.look(rows -> due(rows::due, space, now))
                .thenCompose(due ->
                        due.isEmpty()
                                ? CompletableFuture.completedFuture(due)
                                : store.change(rows -> due(rows::claim, space, now)));
    }

    /** Forgets what nobody needs any more. */
    public CompletableFuture<?> clear(SpaceId space) {
        var now = clock.instant();
        return store.change(rows -> {
            rows.clear(space, now, now.minus(KEPT));
            return true;
        });
    }

    /** Asks for times that begin within a span, by a mark that is not set yet. */
    private interface Question {
        List<Slot> ask(SpaceId space, String mark, Instant from, Instant until, Instant takenBy);
    }

    private static Due due(Question rows, SpaceId space, Instant now) {
        var soon = rows.ask(space, "reminded_soon", now, now.plus(Slot.SOON), now);
        var day =
                rows.ask(space, "reminded_day", now.plus(DAY_TOO_LATE), now.plus(DAY), now).stream()
                        .filter(Slots::isKnownForADay)
                        .toList();
        return new Due(day, soon);
    }

    /** Whoever chose it today knows of it. */
    private static boolean isKnownForADay(Slot slot) {
        var taken = slot.takenAt();
        return taken != null && !taken.isAfter(slot.from().minus(DAY));
    }

    private static List<Slot> slots(SpaceId space, Offer offer, String agency) {
        return IntStream.range(0, offer.count())
                .mapToObj(index ->
                        new Slot(
                                new SlotId(Ids.id()),
                                space,
                                offer.counsellor(),
                                offer.begin(index),
                                offer.begin(index + 1),
                                offer.medium(),
                                agency,
                                null,
                                null,
                                null,
                                null,
                                null))
                .toList();
    }

    private static boolean overlaps(List<Slot> there, Slot wanted) {
        return there.stream()
                .filter(slot -> slot.counsellor().equals(wanted.counsellor()))
                .anyMatch(slot -> slot.overlaps(wanted.from(), wanted.to()));
    }
}
