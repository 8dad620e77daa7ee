package ibasho.care.incident;

import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Wareki;
import ibasho.protocol.IncidentDraft;
import ibasho.protocol.IncidentEntryKind;
import ibasho.protocol.IncidentId;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.IncidentOrigin;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ReportClock;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The register: incidents from the first line to what we take from them. Every change is an entry
 * of the time line, written once for each key. Thread-safe; futures complete on the store's
 * threads.
 */
public final class Incidents {
    /** Longest title, in characters. */
    static final int MAX_TITLE_CHARS = 80;

    /** Longest text of an entry, in characters. */
    static final int MAX_CHARS = 2_000;

    /** Clocks of two machines differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final IncidentStore store;
    private final InstantSource clock;

    /** The register in this store. */
    public Incidents(IncidentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Who changes an incident; the key is the same for each try. */
    public record Hand(SpaceId space, ParticipantId by, String key) {}

    /** An incident with its time line, oldest entry first. */
    public record Page(Incident incident, List<Entry> timeline) {}

    /**
     * What came of a change.
     *
     * @param changed false when the same key had done it before: nobody need be told
     */
    public record Change(Page page, boolean changed) {}

    /** The newest hundred, open ones first. */
    public CompletableFuture<List<Incident>> newest(SpaceId space) {
        return store.newest(space);
    }

    /** How many of each kind happened in a fiscal year; drills are left out. */
    public CompletableFuture<Map<IncidentKind, Integer>> counts(SpaceId space, int year) {
        var from = Wareki.firstDayOf(year).atStartOfDay(Wareki.JAPAN).toInstant();
        var to = Wareki.firstDayOf(year + 1).atStartOfDay(Wareki.JAPAN).toInstant();
        return store.counts(space, from, to);
    }

    /** One with its time line, or {@code NO_SUCH_RECORD}. */
    public CompletableFuture<Outcome<Page>> read(SpaceId space, IncidentId id) {
        return store.read(rows -> rows.page(space, id))
                .thenApply(page ->
                        page == null
                                ? Outcome.refused(RefusalCode.NO_SUCH_RECORD)
                                : Outcome.done(page));
    }

    /**
     * Writes an incident down.
     *
     * @param holidays 祝日 in the {@link ReportTimes#LOOKS_AHEAD_DAYS} days after knowing
     * @return refused with {@code BAD_VALUE} (key, origin, or a time yet to come) or what {@link
     *     PlainWords} says
     */
    public CompletableFuture<Outcome<Change>> begin(
            Hand hand,
            IncidentDraft draft,
            @Nullable IncidentOrigin origin,
            Set<LocalDate> holidays) {
        return keyed(
                hand,
                isSound(draft, origin)
                        .then(_ -> PlainWords.needed(draft.title(), MAX_TITLE_CHARS))
                        .then(title ->
                                PlainWords.needed(draft.text(), MAX_CHARS)
                                        .map(text -> new Words(title, text))),
                (rows, words) -> Outcome.done(rows.begin(hand, draft, origin, words, holidays)));
    }

    /** The words of a new incident. */
    record Words(String title, String text) {}

    /** Adds to the time line, also after it is closed. */
    public CompletableFuture<Outcome<Change>> note(
            Hand hand, IncidentId id, Instant at, String text) {
        var sound = isPast(at) ? text(text) : Outcome.<String>refused(RefusalCode.BAD_VALUE);
        return onPage(
                hand,
                id,
                sound,
                (rows, page, words) -> {
                    rows.add(hand, page.incident(), IncidentEntryKind.NOTE, at, words);
                    return null;
                });
    }

    /** Puts kind, severity or leak right; clocks come and go with it, marks stay. */
    public CompletableFuture<Outcome<Change>> change(
            Hand hand, IncidentId id, Incident.Sort wish, String why, Set<LocalDate> holidays) {
        var sort = Incident.Sort.of(wish.kind(), wish.severity(), wish.leak());
        return onPage(
                hand,
                id,
                text(why),
                (rows, page, words) -> {
                    rows.sort(hand, page.incident(), sort, words, holidays);
                    return null;
                });
    }

    /**
     * Marks a report as done, or takes the mark back.
     *
     * @return refused with {@code BAD_VALUE} when no such report is due, {@code ALREADY_DONE}
     */
    public CompletableFuture<Outcome<Change>> reported(
            Hand hand, IncidentId id, ReportClock which, boolean done, String how) {
        return onPage(
                hand,
                id,
                text(how),
                (rows, page, words) -> {
                    var there =
                            page.incident().clocks().stream()
                                    .filter(one -> one.clock() == which)
                                    .findFirst()
                                    .orElse(null);
                    if (there == null) {
                        return RefusalCode.BAD_VALUE;
                    }
                    if (there.isOpen() != done) {
                        return RefusalCode.ALREADY_DONE;
                    }
                    rows.mark(hand, page.incident(), which, done, words);
                    return null;
                });
    }

    /** Settles it; refused with {@code REPORT_FIRST} while a report is due. */
    public CompletableFuture<Outcome<Change>> close(Hand hand, IncidentId id, String lessons) {
        return onPage(
                hand,
                id,
                text(lessons),
                (rows, page, words) -> {
                    if (!page.incident().isOpen()) {
                        return RefusalCode.ALREADY_DONE;
                    }
                    if (page.incident().waitsForReport()) {
                        return RefusalCode.REPORT_FIRST;
                    }
                    rows.close(hand, page.incident(), words);
                    return null;
                });
    }

    /** It is not settled after all. */
    public CompletableFuture<Outcome<Change>> reopen(Hand hand, IncidentId id, String why) {
        return onPage(
                hand,
                id,
                text(why),
                (rows, page, words) -> {
                    if (page.incident().isOpen()) {
                        return RefusalCode.ALREADY_DONE;
                    }
                    rows.reopen(hand, page.incident(), words);
                    return null;
                });
    }

    /** The page, on record as taken away. */
    public CompletableFuture<Outcome<Page>> export(Hand hand, IncidentId id) {
        return store.change(rows -> {
            var page = rows.page(hand.space(), id);
            if (page == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
            }
            rows.exported(hand, id);
            return Outcome.done(page);
        });
    }

    /** Those of which a clock ran out; each is marked, so that it is called about once. */
    public CompletableFuture<List<Incident>> remind(SpaceId space) {
        return store.change(rows -> rows.remind(space, clock.instant()));
    }

    private Outcome<Boolean> isSound(IncidentDraft draft, @Nullable IncidentOrigin origin) {
        var sound =
                isPast(draft.happenedAt())
                        && isPast(draft.knownAt())
                        && !draft.knownAt().isBefore(draft.happenedAt())
                        && (origin == null
                                || PlainWords.key(origin.id()) instanceof Outcome.Done<String>);
        return sound ? Outcome.done(true) : Outcome.refused(RefusalCode.BAD_VALUE);
    }

    private boolean isPast(Instant at) {
        return !at.isAfter(clock.instant().plus(AHEAD)) && at.isAfter(Instant.EPOCH);
    }

    private static Outcome<String> text(String typed) {
        return PlainWords.needed(typed, MAX_CHARS);
    }

    /** One change of an incident that is there; {@code null}: it went. */
    private interface OnPage {
        @Nullable RefusalCode change(IncidentRowStore rows, Page page, String words);
    }

    private CompletableFuture<Outcome<Change>> onPage(
            Hand hand, IncidentId id, Outcome<String> words, OnPage change) {
        return keyed(
                hand,
                words,
                (rows, text) -> {
                    var page = rows.page(hand.space(), id);
                    if (page == null) {
                        return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
                    }
                    var no = change.change(rows, page, text);
                    return no == null ? Outcome.done(id) : Outcome.refused(no);
                });
    }

    private <W> CompletableFuture<Outcome<Change>> keyed(
            Hand hand,
            Outcome<W> words,
            BiFunction<IncidentRowStore, W, Outcome<IncidentId>> work) {
        return switch (PlainWords.key(hand.key()).then(_ -> words)) {
            case Outcome.Refused<W>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
            case Outcome.Done<W>(var accepted) ->
                    store.change(rows -> once(rows, hand, with -> work.apply(with, accepted)));
        };
    }

    private static Outcome<Change> once(
            IncidentRowStore rows,
            Hand hand,
            Function<IncidentRowStore, Outcome<IncidentId>> work) {
        var before = rows.written(hand);
        return before == null
                ? work.apply(rows).map(id -> new Change(rows.thePage(hand.space(), id), true))
                : Outcome.done(new Change(rows.thePage(hand.space(), before), false));
    }
}
