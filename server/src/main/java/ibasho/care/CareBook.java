package ibasho.care;

import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.protocol.CareCaseId;
import ibasho.protocol.CareLevel;
import ibasho.protocol.CarePart;
import ibasho.protocol.CareStep;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The open cases, and the rule of how they change. What is open is kept in memory too, changed only
 * when the write is on the disk. Thread-safe; futures complete on the store's threads.
 */
public final class CareBook {
    /** How long a call may wait before everybody is called. */
    public static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    /** After a stop longer than this nobody is called for what rang before; it is in the list. */
    static final Duration CALLED_LATE_AT_MOST = Duration.ofHours(1);

    /** A press that comes this long after the last ring rings once more. */
    static final Duration RING_AGAIN_AFTER = Duration.ofSeconds(60);

    /**
     * How long a retried press finds a case that was closed meanwhile. Not longer: a press that
     * opens one case too many does no harm, one that is swallowed does.
     */
    static final Duration RETRIED_WITHIN = Duration.ofMinutes(10);

    /** A hint that comes this long after the last ring rings once more. */
    static final Duration HINT_AGAIN_AFTER = Duration.ofMinutes(10);

    /** Longest text of a step or an ending, in characters. */
    static final int MAX_CHARS = 2_000;

    private static final Duration SHOWN_FOR = Duration.ofDays(1);

    private final CareStore store;
    private final InstantSource clock;
    private final ConcurrentMap<CareCaseId, CareCase> open = new ConcurrentHashMap<>();

    /** The cases in this store; blocks while the open ones are read. */
    public CareBook(CareStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        store.open().join().forEach(this::keep);
    }

    /**
     * What came of a change.
     *
     * @param before as the case was; {@code null} for a fresh one
     * @param rings staff are to be called now
     * @param changed false when everything was so already: nobody need be told
     */
    public record Change(
            CareCase careCase, @Nullable CareCase before, boolean rings, boolean changed) {}

    /**
     * A press of つらい. One person has one open case, however often it is pressed and with whatever
     * keys; the same key always finds the same case.
     *
     * @param reached whether anybody on duty can be called now
     * @param stillThere whether somebody who had a part is still on duty
     * @return refused with {@code BAD_VALUE} for a key that is none
     */
    public CompletableFuture<Outcome<Change>> press(
            SpaceId space,
            ParticipantId who,
            String key,
            boolean reached,
            Function<ParticipantId, Boolean> stillThere) {
        return switch (PlainWords.key(key)) {
            case Outcome.Refused<String>(var why) -> now(Outcome.refused(why));
            case Outcome.Done<String> _ -> {
                var there = openOf(space, who);
                yield there != null && !ringsAgain(there)
                        ? now(Outcome.done(unchanged(there)))
                        : changed(rows ->
                                Outcome.done(
                                        pressed(
                                                rows,
                                                new Press(space, who, key, reached, stillThere))));
            }
        };
    }

    /** A hint from words; a person who has an open case that rang of late needs no second one. */
    public CompletableFuture<Outcome<Change>> hint(
            SpaceId space, ParticipantId who, long line, boolean reached) {
        return changed(rows -> {
            var there = rows.openOf(space, who);
            var at = clock.instant();
            if (there != null) {
                return Outcome.done(
                        there.rangAfter(at.minus(HINT_AGAIN_AFTER))
                                ? unchanged(there)
                                : stored(
                                        rows,
                                        there,
                                        Changes.rung(there, reached, at),
                                        CareEvent.of(CareEvent.Kind.HINTED, at, null),
                                        true));
            }
            var fresh = Changes.hinted(space, who, line, reached, at);
            rows.insert(fresh);
            rows.note(fresh, CareEvent.of(CareEvent.Kind.HINTED, at, null));
            return Outcome.done(new Change(fresh, null, true, true));
        });
    }

    /** The person takes the call back; {@code null} when no call is open. */
    public CompletableFuture<@Nullable Change> takeBack(SpaceId space, ParticipantId who) {
        return kept(rows -> {
            var there = rows.openOf(space, who);
            if (there == null || !there.isCalling()) {
                return null;
            }
            var at = clock.instant();
            var event = CareEvent.of(CareEvent.Kind.TAKEN_BACK, at, who);
            return stored(rows, there, Changes.takenBack(there, at), event, false);
        });
    }

    /**
     * Takes a part. Refused with {@code NO_SUCH_CASE}, {@code PART_TAKEN} or {@code
     * SECOND_PERSON_NEEDED}.
     */
    public CompletableFuture<Outcome<Change>> answer(
            SpaceId space, ParticipantId by, CareCaseId id, CarePart part) {
        return onOpen(
                space,
                id,
                (rows, there) -> {
                    var own = there.taken(part);
                    var other =
                            there.taken(
                                    part == CarePart.BESIDE ? CarePart.AROUND : CarePart.BESIDE);
                    if (own != null) {
                        return own.who().equals(by)
                                ? Outcome.done(unchanged(there))
                                : Outcome.refused(RefusalCode.PART_TAKEN);
                    }
                    if (other != null && other.who().equals(by)) {
                        return Outcome.refused(RefusalCode.SECOND_PERSON_NEEDED);
                    }
                    var at = clock.instant();
                    return Outcome.done(
                            stored(
                                    rows,
                                    there,
                                    Changes.taken(there, part, new CareCase.Taken(by, at)),
                                    CareEvent.of(CareEvent.Kind.ANSWERED, at, by, part),
                                    false));
                });
    }

    /**
     * Frees a part, one's own or that of somebody who had to go. A person who loses the one beside
     * them is rung for once more.
     *
     * @param reached whether anybody on duty can be called now
     */
    public CompletableFuture<Outcome<Change>> release(
            SpaceId space, ParticipantId by, CareCaseId id, CarePart part, boolean reached) {
        return onOpen(
                space,
                id,
                (rows, there) -> {
                    if (there.taken(part) == null) {
                        return Outcome.done(unchanged(there));
                    }
                    var at = clock.instant();
                    var rings = part == CarePart.BESIDE && there.isCalling();
                    var freed = Changes.taken(there, part, null);
                    return Outcome.done(
                            stored(
                                    rows,
                                    there,
                                    rings ? Changes.rung(freed, reached, at) : freed,
                                    CareEvent.of(CareEvent.Kind.RELEASED, at, by, part),
                                    rings));
                });
    }

    /** Writes a step down; refused with {@code NO_SUCH_CASE} or what {@link PlainWords} says. */
    public CompletableFuture<Outcome<Change>> step(
            SpaceId space, ParticipantId by, CareCaseId id, CareStep step, String text) {
        var judged =
                step == CareStep.OTHER
                        ? PlainWords.needed(text, MAX_CHARS)
                        : PlainWords.accept(text, MAX_CHARS);
        return withWords(
                judged,
                words ->
                        onOpen(
                                space,
                                id,
                                (rows, there) -> {
                                    var at = clock.instant();
                                    rows.note(there, CareEvent.step(at, by, step, words));
                                    var noted =
                                            Changes.noted(
                                                    there, new CareCase.Step(step, words, by, at));
                                    return Outcome.done(new Change(noted, there, false, true));
                                }));
    }

    /** Closes a case; refused like {@link #step}. */
    public CompletableFuture<Outcome<Change>> close(
            SpaceId space, ParticipantId by, CareCaseId id, CareLevel level, String how) {
        return withWords(
                PlainWords.needed(how, MAX_CHARS),
                words ->
                        onOpen(
                                space,
                                id,
                                (rows, there) -> {
                                    var at = clock.instant();
                                    var ending = new CareCase.Ending(level, words, by, at);
                                    return Outcome.done(
                                            stored(
                                                    rows,
                                                    there,
                                                    Changes.closed(there, ending),
                                                    CareEvent.of(CareEvent.Kind.CLOSED, at, by),
                                                    false));
                                }));
    }

    /** Calls that rang a minute ago and still wait; each should be {@link #callEverybody} once. */
    public List<CareCase> overdue() {
        var now = clock.instant();
        var since = now.minus(ANSWER_WITHIN);
        return open.values().stream()
                .filter(one -> one.isWaiting() && one.reached())
                .filter(one -> one.calledAgainAt() == null && !one.rangAfter(since))
                .filter(one -> one.rangAfter(now.minus(CALLED_LATE_AT_MOST)))
                .toList();
    }

    /** Marks that everybody is called; {@code null} when somebody answered meanwhile. */
    public CompletableFuture<@Nullable Change> callEverybody(CareCase waiting) {
        return kept(rows -> {
            var there = rows.find(waiting.space(), waiting.id());
            if (there == null || !there.isWaiting() || there.calledAgainAt() != null) {
                return null;
            }
            var at = clock.instant();
            var event = CareEvent.of(CareEvent.Kind.CALLED_EVERYBODY, at, null);
            return stored(rows, there, Changes.calledAgain(there, at), event, true);
        });
    }

    /** The open case of a person. Never blocks. */
    public @Nullable CareCase openOf(SpaceId space, ParticipantId who) {
        return open.values().stream()
                .filter(one -> one.person().equals(who) && one.space().equals(space))
                .findFirst()
                .orElse(null);
    }

    /** What is open, and what began or was closed within a day, the newest first. */
    public CompletableFuture<List<CareCase>> cases(SpaceId space) {
        return store.since(space, clock.instant().minus(SHOWN_FOR));
    }

    /** Every wait for somebody that began in this time, oldest first. */
    public CompletableFuture<List<Wait>> waits(SpaceId space, Instant from, Instant to) {
        return store.waits(space, from, to);
    }

    /** One press, with all that the rule asks for. */
    private record Press(
            SpaceId space,
            ParticipantId who,
            String key,
            boolean reached,
            Function<ParticipantId, Boolean> stillThere) {}

    private Change pressed(CareRowStore rows, Press press) {
        var since = clock.instant().minus(RETRIED_WITHIN);
        var known = rows.foundBy(press.space(), press.who(), press.key(), since);
        var found = known == null ? null : rows.find(press.space(), known);
        if (found != null && !found.isOpen()) {
            return unchanged(found);
        }
        var there = rows.openOf(press.space(), press.who());
        var change = there == null ? first(rows, press) : again(rows, press, there);
        rows.keepPress(change.careCase(), press.key(), clock.instant());
        return change;
    }

    private Change first(CareRowStore rows, Press press) {
        var at = clock.instant();
        var fresh = Changes.called(press.space(), press.who(), press.reached(), at);
        rows.insert(fresh);
        rows.note(fresh, CareEvent.of(CareEvent.Kind.PRESSED, at, press.who()));
        return new Change(fresh, null, true, true);
    }

    private Change again(CareRowStore rows, Press press, CareCase there) {
        if (!ringsAgain(there)) {
            return unchanged(there);
        }
        var at = clock.instant();
        return stored(
                rows,
                there,
                Changes.calledOnceMore(there, press.reached(), press.stillThere(), at),
                CareEvent.of(CareEvent.Kind.PRESSED_AGAIN, at, press.who()),
                true);
    }

    private boolean ringsAgain(CareCase there) {
        return !there.isCalling() || !there.rangAfter(clock.instant().minus(RING_AGAIN_AFTER));
    }

    private static Change stored(
            CareRowStore rows, CareCase before, CareCase now, CareEvent event, boolean rings) {
        rows.update(now);
        rows.note(now, event);
        return new Change(now, before, rings, true);
    }

    private static Change unchanged(CareCase there) {
        return new Change(there, there, false, false);
    }

    private CompletableFuture<Outcome<Change>> onOpen(SpaceId space, CareCaseId id, OnCase what) {
        return changed(rows -> {
            var there = rows.find(space, id);
            return there == null || !there.isOpen()
                    ? Outcome.refused(RefusalCode.NO_SUCH_CASE)
                    : what.on(rows, there);
        });
    }

    private static CompletableFuture<Outcome<Change>> withWords(
            Outcome<String> judged, Function<String, CompletableFuture<Outcome<Change>>> next) {
        return switch (judged) {
            case Outcome.Done<String>(var words) -> next.apply(words);
            case Outcome.Refused<String>(var why) -> now(Outcome.refused(why));
        };
    }

    private CompletableFuture<Outcome<Change>> changed(
            Function<CareRowStore, Outcome<Change>> what) {
        return store.change(what)
                .thenApply(outcome ->
                        outcome.map(change -> {
                            keep(change.careCase());
                            return change;
                        }));
    }

    private CompletableFuture<@Nullable Change> kept(
            Function<CareRowStore, @Nullable Change> what) {
        return store.<@Nullable Change>change(what)
                .thenApply(change -> {
                    if (change != null) {
                        keep(change.careCase());
                    }
                    return change;
                });
    }

    private void keep(CareCase careCase) {
        if (careCase.isOpen()) {
            open.put(careCase.id(), careCase);
        } else {
            open.remove(careCase.id());
        }
    }

    private static <T> CompletableFuture<Outcome<T>> now(Outcome<T> outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    /** One change of an open case within a write. */
    private interface OnCase {
        Outcome<Change> on(CareRowStore rows, CareCase there);
    }
}
