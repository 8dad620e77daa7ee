package ibasho.boot;

import ibasho.kernel.Wareki;
import ibasho.opening.calendar.ActualHours;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.hours.HoursBook;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.HoursView;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hands the contract checker what the book of hours knows. Thread-safe; never blocks. */
final class HoursForContract implements ActualHours {
    private final Supplier<HoursBook> book;
    private final SpaceId space;

    /** The book is first asked for when somebody reads; the calendar is built before it. */
    HoursForContract(Supplier<HoursBook> book, SpaceId space) {
        this.book = book;
        this.space = space;
    }

    @Override
    public CompletableFuture<List<Held>> between(Instant from, Instant to) {
        var years =
                IntStream.rangeClosed(fiscalYearOf(from), fiscalYearOf(to.minusMillis(1)))
                        .mapToObj(year -> book.get().year(space, year))
                        .toList();
        return CompletableFuture.allOf(years.toArray(CompletableFuture[]::new))
                .thenApply(_ ->
                        years.stream()
                                .map(CompletableFuture::join)
                                .map(HoursView::openings)
                                .flatMap(List::stream)
                                .filter(each -> !each.plannedFrom().isBefore(from))
                                .filter(each -> each.plannedFrom().isBefore(to))
                                .flatMap(HoursForContract::held)
                                .toList());
    }

    private static Stream<Held> held(HeldOpening opening) {
        var opened = opening.openedAt();
        return opened == null
                ? Stream.empty()
                : Stream.of(
                        new Held(
                                opening.opening(),
                                opened,
                                Duration.ofMinutes(opening.actualMinutes())));
    }

    private static int fiscalYearOf(Instant at) {
        return Wareki.fiscalYearOf(OpeningWindow.local(at).toLocalDate());
    }
}
