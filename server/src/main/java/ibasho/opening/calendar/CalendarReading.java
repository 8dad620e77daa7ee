package ibasho.opening.calendar;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.CalendarChange;
import ibasho.protocol.CalendarView;
import ibasho.protocol.ContractView;
import ibasho.protocol.HolidayView;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calendar as staff read it. Thread-safe; never blocks. */
public final class CalendarReading {
    private static final int MOST_DAYS = 400;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2098;

    private final CalendarStore store;
    private final ActualHours actual;
    private final InstantSource clock;

    /** Reads this store; actual hours come from the ledger. */
    public CalendarReading(CalendarStore store, ActualHours actual, InstantSource clock) {
        this.store = store;
        this.actual = actual;
        this.clock = clock;
    }

    /**
     * Everything in these days; refused with {@code ENDS_BEFORE_START} or {@code BAD_VALUE} ({@code
     * maxDays}).
     *
     * @param withGuests whether lists of people are shown
     */
    public CompletableFuture<Outcome<CalendarView>> show(
            SpaceId space, LocalDate from, LocalDate to, boolean withGuests) {
        if (to.isBefore(from)) {
            return refused(Refusal.of(RefusalCode.ENDS_BEFORE_START));
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS || !CalendarTexts.isPlausible(from)) {
            return refused(Refusal.of(RefusalCode.BAD_VALUE, "maxDays", MOST_DAYS));
        }
        var now = clock.instant();
        var ahead = now.plus(MOST_DAYS * 2L, ChronoUnit.DAYS);
        return store.book(space, start(from), start(to.plusDays(1)))
                .thenCombine(
                        store.book(space, now, ahead),
                        (book, coming) ->
                                Outcome.done(view(from, to, book, coming, withGuests, now)));
    }

    /** Who changed what, newest first; {@code null} for all subjects. */
    public CompletableFuture<List<CalendarChange>> history(
            SpaceId space, @Nullable String subject) {
        return store.history(space, subject);
    }

    /** A fiscal year against the contract; refused with {@code BAD_VALUE}. */
    public CompletableFuture<Outcome<ContractView>> contract(SpaceId space, int fiscalYear) {
        if (fiscalYear < FIRST_YEAR || fiscalYear > LAST_YEAR) {
            return refused(Refusal.of(RefusalCode.BAD_VALUE));
        }
        var span = ContractCheck.span(fiscalYear);
        var from = start(span.getFirst());
        var to = start(span.getLast().plusDays(1));
        var today = OpeningWindow.local(clock.instant()).toLocalDate();
        return store.book(space, from, to)
                .thenCombine(
                        actual.between(from, to),
                        (book, held) -> {
                            var byId =
                                    held.stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            ActualHours.Held::opening,
                                                            Function.identity()));
                            return Outcome.done(
                                    new ContractCheck(book, byId, today).year(fiscalYear));
                        });
    }

    private static CalendarView view(
            LocalDate from, LocalDate to, Book book, Book coming, boolean withGuests, Instant now) {
        return new CalendarView(
                from,
                to,
                book.openings().stream().map(row -> row.view(now)).toList(),
                coming.openings().stream()
                        .filter(row -> row.status() == OpeningStatus.UNDECIDED)
                        .filter(row -> !row.hasBegunAt(now))
                        .map(row -> row.view(now))
                        .toList(),
                book.rules().stream().filter(rule -> !rule.ended()).map(Rule::view).toList(),
                book.breaks().stream().filter(pause -> !pause.ended()).map(Break::view).toList(),
                book.kinds().stream().map(kind -> kind.view(withGuests)).toList(),
                book.holidays().between(from, to).stream()
                        .map(day -> new HolidayView(day.getKey(), day.getValue()))
                        .toList(),
                book.targets().text(),
                book.targets().version());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(OpeningWindow.TOKYO).toInstant();
    }

    private static <T> CompletableFuture<Outcome<T>> refused(Refusal why) {
        return CompletableFuture.completedFuture(Outcome.refused(why));
    }
}
