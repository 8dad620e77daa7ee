package ibasho.opening.calendar;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.KindId;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PublicOpening;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of one 居場所: changes go in, the plan for the door comes out. Whether the asker may is
 * decided at the desk. Thread-safe, never blocks; what it says outside is an immutable snapshot.
 */
public final class Calendar {
    private final SpaceId space;
    private final CalendarStore store;
    private final InstantSource clock;
    private final List<Consumer<List<OpeningWindow>>> listeners = new CopyOnWriteArrayList<>();
    private volatile Published published = new Published(List.of(), Map.of());

    /** A calendar that knows nothing before {@link #open}. */
    public Calendar(SpaceId space, CalendarStore store, InstantSource clock) {
        this.space = space;
        this.store = store;
        this.clock = clock;
    }

    /** Lays out the first kinds and learns what is planned; needs no ical4j, so it is quick. */
    public CompletableFuture<List<OpeningWindow>> open() {
        return store.open(space, clock.instant()).thenApply(this::publish);
    }

    /** Adds a listener, called with every new plan; it must not block. */
    public void onChange(Consumer<List<OpeningWindow>> listener) {
        listeners.add(listener);
    }

    /** Every opening that is planned, with those of the last weeks; in order, none overlapping. */
    public List<OpeningWindow> windows() {
        return published.windows();
    }

    /** What the public page shows: the next twelve, cancelled and changed ones among them. */
    public List<PublicOpening> coming() {
        return published.coming(clock.instant());
    }

    /** The feed for calendar programs. The first call loads ical4j. */
    public byte[] feed(String name) {
        return Feed.of(name, published.openings(), clock.instant());
    }

    /** Whether somebody who is not staff may enter openings of this kind. */
    public boolean admits(KindId kind, ParticipantId person) {
        return published.admits(kind, person);
    }

    /** Saves a rule; see {@link Edits} for the refusals. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> save(
            ParticipantId by, CalendarRequest.SaveRule wish) {
        return change(by, null, book -> edits(book).save(wish));
    }

    /** Ends a rule. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> end(
            ParticipantId by, CalendarRequest.EndRule wish) {
        return change(by, null, book -> edits(book).end(wish));
    }

    /** Adds a date. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> add(
            ParticipantId by, CalendarRequest.AddDate wish) {
        return change(by, null, book -> dates(book).add(wish));
    }

    /** Changes a date. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> change(
            ParticipantId by, CalendarRequest.ChangeDate wish) {
        return change(by, wish.opening(), book -> dates(book).change(wish));
    }

    /** Cancels a date. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> cancel(
            ParticipantId by, CalendarRequest.CancelDate wish) {
        return change(by, wish.opening(), book -> dates(book).cancel(wish));
    }

    /** Saves a break. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> save(
            ParticipantId by, CalendarRequest.SaveBreak wish) {
        return change(by, null, book -> edits(book).save(wish));
    }

    /** Takes a break back. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> end(
            ParticipantId by, CalendarRequest.EndBreak wish) {
        return change(by, null, book -> edits(book).end(wish));
    }

    /** Saves a kind. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> save(
            ParticipantId by, CalendarRequest.SaveKind wish) {
        return change(by, null, book -> edits(book).save(wish));
    }

    /** Saves what the contract asks. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> save(
            ParticipantId by, CalendarRequest.SaveTargets wish) {
        return change(by, null, book -> edits(book).save(wish));
    }

    /** Takes over 祝日 from the government's file. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> importHolidays(
            ParticipantId by, String base64) {
        return switch (HolidayFile.read(base64)) {
            case Outcome.Refused<?>(Refusal why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
            case Outcome.Done<Map<LocalDate, String>>(var days) ->
                    change(
                            by,
                            null,
                            book -> Outcome.done(edits(book).imported(days, BuiltInHolidays.ALL)));
        };
    }

    /** Puts a person on the list of a kind, or takes them off. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> admit(
            ParticipantId by, CalendarRequest.AdmitGuest wish) {
        if (!published.kinds().containsKey(wish.kind())) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.NO_SUCH_KIND));
        }
        return store.admit(space, by, clock.instant(), wish.kind(), wish.person(), wish.on())
                .thenApply(now -> {
                    publish(now);
                    return Outcome.done(new Result.CalendarSaved(wish.kind().value(), 0, 0, 0));
                });
    }

    /** Plans what has come into sight since: call at start, off the start path, and daily. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> extend() {
        return change(null, null, book -> Outcome.done(edits(book).passingOfTime()));
    }

    /** Takes over windows from the settings, once: into a calendar that was never used. */
    public CompletableFuture<Boolean> importOnce(List<OpeningWindow> windows) {
        return store.isEmpty(space)
                .thenCompose(empty ->
                        empty && !windows.isEmpty()
                                ? store(null, null, book -> dates(book).imported(windows))
                                        .thenApply(Outcome.Done.class::isInstance)
                                : CompletableFuture.completedFuture(false));
    }

    /** Keeps one opening of the demo going until {@code window} closes. */
    public CompletableFuture<Outcome<Result.CalendarSaved>> keepOpen(OpeningWindow window) {
        return store(null, null, book -> Outcome.done(dates(book).keptOpen(window)));
    }

    private Edits edits(Book book) {
        return new Edits(book, clock.instant());
    }

    private DateEdits dates(Book book) {
        return new DateEdits(book, clock.instant());
    }

    private CompletableFuture<Outcome<Result.CalendarSaved>> change(
            @Nullable ParticipantId by,
            @Nullable OpeningId asked,
            Function<Book, Outcome<Change>> judge) {
        return WarmUp.done().thenCompose(_ -> store(by, asked, judge)).toCompletableFuture();
    }

    private CompletableFuture<Outcome<Result.CalendarSaved>> store(
            @Nullable ParticipantId by,
            @Nullable OpeningId asked,
            Function<Book, Outcome<Change>> judge) {
        return store.change(space, by, clock.instant(), asked, judge)
                .thenApply(outcome ->
                        outcome.map(written -> {
                            publish(written.published());
                            return written.change().saved();
                        }));
    }

    /** On the writer thread, so in the order of the writes. */
    private List<OpeningWindow> publish(Published now) {
        published = now;
        var windows = now.windows();
        listeners.forEach(listener -> listener.accept(windows));
        return windows;
    }
}
