package ibasho.opening.hours;

import ibasho.kernel.Wareki;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.HoursView;
import ibasho.protocol.MonthHours;
import ibasho.protocol.OpeningId;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The hours owed to the contract beside those held, and who came: computed afresh from what was
 * noted, each time somebody asks. Thread-safe; futures complete on the store's threads.
 */
public final class HoursBook {
    private static final int MONTHS = 12;

    private final HoursSources sources;
    private final long target;
    private final InstantSource clock;

    /**
     * A book over these sources.
     *
     * @param target how many distinct persons the contract asks for in a fiscal year
     */
    public HoursBook(HoursSources sources, long target, InstantSource clock) {
        this.sources = sources;
        this.target = target;
        this.clock = clock;
    }

    /** A fiscal year. */
    public CompletableFuture<HoursView> year(SpaceId space, int fiscalYear) {
        var first = Wareki.firstDayOf(fiscalYear);
        var last = Wareki.lastDayOf(fiscalYear);
        return sources.plan()
                .between(space, first, last)
                .thenCompose(plan -> held(space, plan, first, last))
                .thenApply(all -> view(fiscalYear, all));
    }

    /** The latest openings that have begun, newest first. */
    public CompletableFuture<List<HeldOpening>> recent(SpaceId space, int most) {
        return sources.plan()
                .begun(space, clock.instant(), most)
                .thenCompose(plan -> held(space, plan))
                .thenApply(Held::openings);
    }

    /** One opening, if it stands in the plan. */
    public CompletableFuture<Optional<HeldOpening>> find(SpaceId space, OpeningId opening) {
        return sources.plan()
                .find(space, opening)
                .thenCompose(found -> held(space, found.stream().toList()))
                .thenApply(held -> held.openings().stream().findFirst());
    }

    private CompletableFuture<Held> held(SpaceId space, List<PlannedOpening> plan) {
        var dates = plan.stream().map(PlannedOpening::date).sorted().toList();
        return dates.isEmpty()
                ? CompletableFuture.completedFuture(new Held(List.of(), List.of()))
                : held(space, plan, dates.getFirst(), dates.getLast());
    }

    private CompletableFuture<Held> held(
            SpaceId space, List<PlannedOpening> plan, LocalDate first, LocalDate last) {
        var ids = plan.stream().map(PlannedOpening::id).toList();
        var events = sources.door().of(space, ids).thenApply(HoursBook::byOpening);
        var duty = sources.duty().since(start(plan));
        var visits = sources.attendance().visits(space, first, last);
        var diaries = sources.diaries().states(space, ids);
        return CompletableFuture.allOf(events, duty, visits, diaries)
                .thenApply(_ ->
                        new Held(
                                plan.stream()
                                        .map(opening ->
                                                new Facts(
                                                                opening,
                                                                listOf(events.join(), opening),
                                                                duty.join(),
                                                                visits.join(),
                                                                diaries.join())
                                                        .at(clock.instant()))
                                        .toList(),
                                visits.join()));
    }

    private Instant start(List<PlannedOpening> plan) {
        return plan.stream()
                .map(PlannedOpening::from)
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }

    private HoursView view(int fiscalYear, Held held) {
        var now = clock.instant();
        var months =
                IntStream.range(0, MONTHS)
                        .mapToObj(YearMonth.from(Wareki.firstDayOf(fiscalYear))::plusMonths)
                        .map(month -> month(month, held))
                        .toList();
        return new HoursView(
                fiscalYear,
                Wareki.fiscalYear(fiscalYear),
                held.openings().stream()
                        .filter(opening -> !opening.plannedFrom().isAfter(now))
                        .toList(),
                months,
                Counting.of(held.visits()),
                target);
    }

    private static MonthHours month(YearMonth month, Held held) {
        var openings =
                held.openings().stream()
                        .filter(opening -> YearMonth.from(opening.date()).equals(month))
                        .toList();
        var visits =
                held.visits().stream()
                        .filter(visit -> YearMonth.from(visit.date()).equals(month))
                        .toList();
        return new MonthHours(
                month.toString(),
                Wareki.month(month),
                openings.size(),
                openings.stream().filter(opening -> opening.openedAt() != null).count(),
                openings.stream().mapToLong(HeldOpening::plannedMinutes).sum(),
                openings.stream().mapToLong(HeldOpening::actualMinutes).sum(),
                Counting.of(visits));
    }

    private static Map<OpeningId, List<DoorEvent>> byOpening(Collection<DoorEvent> events) {
        return events.stream().collect(Collectors.groupingBy(DoorEvent::opening));
    }

    private static <T> List<T> listOf(Map<OpeningId, List<T>> all, PlannedOpening opening) {
        return Objects.requireNonNullElse(all.get(opening.id()), List.of());
    }

    /** Whole minutes, rounded: a door that acts within a second still held its four hours. */
    static long minutes(Duration duration) {
        return Math.round(duration.toMillis() / 60_000.0);
    }

    /** Openings, and the visits of the same days. */
    private record Held(List<HeldOpening> openings, List<Visit> visits) {}
}
