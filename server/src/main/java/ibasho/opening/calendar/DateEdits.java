package ibasho.opening.calendar;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges changes of single dates at one instant. Pure. */
final class DateEdits {
    /** An opening of the demo that still has about half its time is left alone. */
    private static final Duration DEMO_ENOUGH = Duration.ofHours(6);

    private final Book book;
    private final Follow follow;
    private final Instant now;

    DateEdits(Book book, Instant now) {
        this.book = book;
        this.now = now;
        this.follow = new Follow(book, now);
    }

    /** Adds a date; it may have begun already, but not be over. */
    Outcome<Change> add(CalendarRequest.AddDate wish) {
        var flaw = Versions.activeKind(book, wish.kind());
        if (flaw != null) {
            return Outcome.refused(flaw);
        }
        return words(wish.reason(), wish.note(), false)
                .then(words ->
                        CalendarTexts.name(wish.name())
                                .then(name ->
                                        Hours.of(wish.hours())
                                                .map(hours -> single(wish, name, hours, words))))
                .then(row -> row.to().isAfter(now) ? Outcome.done(row) : past())
                .then(this::free)
                .map(row -> change("date.add", null, row));
    }

    /** Holds a date on another day or at other hours, brings it back, or decides it. */
    Outcome<Change> change(CalendarRequest.ChangeDate wish) {
        return asked(wish.opening(), wish.version())
                .then(old ->
                        words(wish.reason(), wish.note(), true)
                                .then(words -> held(old, wish, words))
                                .then(row -> row.from().isAfter(now) ? Outcome.done(row) : past())
                                .then(this::free)
                                .map(row -> change("date.change", old, row)));
    }

    /** Does not hold a date. */
    Outcome<Change> cancel(CalendarRequest.CancelDate wish) {
        return asked(wish.opening(), wish.version())
                .then(old ->
                        words(wish.reason(), wish.note(), true)
                                .map(words ->
                                        change(
                                                "date.cancel",
                                                old,
                                                old.cancelled(
                                                        OpeningCause.HAND,
                                                        words.reason(),
                                                        words.note(),
                                                        true))));
    }

    /** Takes windows over as they are; those that are over, or overlap, are refused together. */
    Outcome<Change> imported(List<OpeningWindow> windows) {
        var after = book;
        var rows = new ArrayList<Opening>();
        for (var window : windows) {
            var row = outside(new OpeningId(Ids.id()), window, OpeningCause.SINGLE);
            if (after.openings().stream().anyMatch(row::overlaps)) {
                return refusedChange(row.date());
            }
            after = after.with(row);
            rows.add(row);
        }
        var head = new HistoryLine("date.import", "settings", "", rows.size() + "日分", "");
        return Outcome.done(new Change(head, new Piece.None(), rows, List.of(), 0));
    }

    /**
     * One opening of the demo that does not end: the one that is on is made longer, up to the next
     * one; if none is on, one begins with {@code window}.
     */
    Change keptOpen(OpeningWindow window) {
        var on =
                book.openings().stream()
                        .filter(row -> row.isPlanned() && row.window().isOnAt(now))
                        .findFirst()
                        .orElse(null);
        var head = new HistoryLine("calendar.extend", "calendar", "", "", "");
        return new Change(head, new Piece.None(), demoRow(on, window), List.of(), 0);
    }

    private List<Opening> demoRow(@Nullable Opening on, OpeningWindow window) {
        if (on == null) {
            return List.of(outside(new OpeningId(Ids.id()), between(window), OpeningCause.DEMO));
        }
        var lasts = on.to().isAfter(window.to().minus(DEMO_ENOUGH));
        return on.cause() != OpeningCause.DEMO || lasts
                ? List.of()
                : List.of(on.until(end(on, window)));
    }

    /** The window, cut to the time that no other opening has. */
    private OpeningWindow between(OpeningWindow window) {
        var planned = book.openings().stream().filter(Opening::isPlanned).toList();
        var from =
                planned.stream()
                        .map(Opening::to)
                        .filter(end -> !end.isAfter(now) && end.isAfter(window.from()))
                        .max(Comparator.naturalOrder())
                        .orElse(window.from());
        var to =
                planned.stream()
                        .map(Opening::from)
                        .filter(begin -> begin.isAfter(now) && begin.isBefore(window.to()))
                        .min(Comparator.naturalOrder())
                        .orElse(window.to());
        return OpeningWindow.outside(window.name(), from, to);
    }

    private Instant end(Opening on, OpeningWindow window) {
        return book.openings().stream()
                .filter(row -> row.isPlanned() && !row.from().isBefore(on.to()))
                .map(Opening::from)
                .filter(from -> from.isBefore(window.to()))
                .min(Comparator.naturalOrder())
                .orElse(window.to());
    }

    private Opening outside(OpeningId id, OpeningWindow window, OpeningCause cause) {
        var day = OpeningWindow.local(window.from()).toLocalDate();
        return new Opening(
                id,
                Kind.FIRST.getFirst().id(),
                null,
                window.name(),
                day,
                day,
                window.from(),
                window.to(),
                OpeningStatus.PLANNED,
                cause,
                "",
                "",
                true,
                1);
    }

    /** What is said about a date: to staff, and to everybody. */
    private record Words(String reason, String note) {}

    private Outcome<Opening> asked(OpeningId id, long version) {
        var row = book.opening(id);
        if (row == null || row.cause() == OpeningCause.WITHDRAWN) {
            return Outcome.refused(RefusalCode.NO_SUCH_OPENING);
        }
        return row.hasBegunAt(now)
                ? Outcome.refused(RefusalCode.ALREADY_BEGUN)
                : Versions.same(row.version(), version).map(_ -> row);
    }

    private static Outcome<Words> words(String reason, String note, boolean needed) {
        var why = needed ? CalendarTexts.reason(reason) : CalendarTexts.note(reason);
        return why.then(said -> CalendarTexts.note(note).map(line -> new Words(said, line)));
    }

    private static Outcome<Opening> held(
            Opening old, CalendarRequest.ChangeDate wish, Words words) {
        return Hours.of(wish.hours())
                .map(hours -> old.heldByHand(wish.date(), hours, words.reason(), words.note()));
    }

    private Opening single(CalendarRequest.AddDate wish, String name, Hours hours, Words words) {
        var kind = Objects.requireNonNull(book.kind(wish.kind()));
        return new Opening(
                new OpeningId(Ids.id()),
                wish.kind(),
                null,
                name.isEmpty() ? kind.text().name() : name,
                wish.date(),
                wish.date(),
                hours.fromAt(wish.date()),
                hours.toAt(wish.date()),
                OpeningStatus.PLANNED,
                OpeningCause.SINGLE,
                words.reason(),
                words.note(),
                true,
                1);
    }

    private Outcome<Opening> free(Opening row) {
        if (row.date().isAfter(follow.horizon())) {
            return refused(RefusalCode.TOO_FAR_AHEAD, follow.horizon());
        }
        return book.openings().stream()
                        .filter(other -> !other.id().equals(row.id()) && other.isPlanned())
                        .anyMatch(row::overlaps)
                ? refused(RefusalCode.OPENING_OVERLAPS, row.date())
                : Outcome.done(row);
    }

    private Change change(String act, @Nullable Opening old, Opening row) {
        var head =
                new HistoryLine(
                        act,
                        row.id().value(),
                        old == null ? "" : HistoryWords.of(old),
                        HistoryWords.of(row),
                        row.reason());
        return follow.change(head, new Piece.None(), book.with(row), null, List.of(row));
    }

    private static Outcome<Change> refusedChange(LocalDate day) {
        return Outcome.refused(
                Refusal.of(RefusalCode.OPENING_OVERLAPS, "epochDay", day.toEpochDay()));
    }

    private static Outcome<Opening> past() {
        return Outcome.refused(RefusalCode.IN_THE_PAST);
    }

    private static Outcome<Opening> refused(RefusalCode code, LocalDate day) {
        return Outcome.refused(Refusal.of(code, "epochDay", day.toEpochDay()));
    }
}
