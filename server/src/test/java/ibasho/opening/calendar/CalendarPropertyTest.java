package ibasho.opening.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.BreakId;
import ibasho.protocol.OnHoliday;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.Repeat;
import ibasho.protocol.RuleId;
import ibasho.protocol.Weekday;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The calendar against a slow and obvious one, over ten fiscal years of random rules. */
final class CalendarPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 3, 31);
    private static final int DAYS = 3650;

    /** A rule and the words it was made of. */
    record Wish(Rule rule, Repeat repeat) {}

    /** A random calendar before anything was planned. */
    record World(List<Wish> wishes, List<Break> breaks, Targets targets) {
        Book book() {
            return new Book(
                    Kind.FIRST,
                    wishes.stream().map(Wish::rule).toList(),
                    breaks,
                    BuiltInHolidays.ALL,
                    targets,
                    List.of());
        }
    }

    @Property(tries = 150)
    void everyRuleGivesTheDaysThatTheSlowCalendarFinds(@ForAll("worlds") World world) {
        var book = world.book();
        for (var wish : world.wishes()) {
            var slow = new SlowCalendar(book).drafts(wish.rule(), wish.repeat(), FIRST, LAST);

            assertThat(new Drafts(book).of(wish.rule(), FIRST, LAST)).isEqualTo(slow);
        }
    }

    @Property(tries = 150)
    void theWordsOfARuleSurviveItsLine(@ForAll("repeats") Repeat repeat) {
        var line = Sketch.recurrence(repeat);

        assertThat(line.repeat()).isEqualTo(repeat);
    }

    @Property(tries = 60)
    void plannedOpeningsNeverOverlapAndTheSecondPlanningChangesNothing(
            @ForAll("worlds") World world, @ForAll("moments") Instant now) {
        var planned = replanned(world.book(), now);

        assertThat(Replan.of(planned, now, horizon(planned, now)).changed()).isEmpty();
        var open = planned.openings().stream().filter(Opening::isPlanned).toList();
        for (var one : open) {
            assertThat(open)
                    .filteredOn(other -> !other.id().equals(one.id()) && other.overlaps(one))
                    .isEmpty();
        }
    }

    @Property(tries = 60)
    void whatTheDraftsSayIsPlannedOrAskedAndNothingElseIs(
            @ForAll("worlds") World world, @ForAll("moments") Instant now) {
        var book = world.book();
        var planned = replanned(book, now);

        for (var wish : world.wishes()) {
            var rule = wish.rule();
            var slow =
                    new SlowCalendar(book)
                            .drafts(rule, wish.repeat(), FIRST, horizon(book, now)).stream()
                                    .filter(draft -> rule.hours().fromAt(draft.date()).isAfter(now))
                                    .toList();
            var rows =
                    planned.openings().stream()
                            .filter(row -> rule.id().equals(row.rule()))
                            .toList();
            assertThat(rows)
                    .extracting(Opening::plannedDate)
                    .containsExactlyInAnyOrderElementsOf(
                            slow.stream().map(Draft::planned).toList());
            for (var draft : slow) {
                assertThat(rows).anyMatch(row -> isAsDrafted(row, draft) || isInTheWay(row, draft));
            }
        }
    }

    @Property(tries = 60)
    void changingTheRulesNeverTouchesWhatHasBegunOrWhatStaffDecided(
            @ForAll("worlds") World before,
            @ForAll("worlds") World after,
            @ForAll("moments") Instant now) {
        var planned = replanned(before.book(), now.minusSeconds(40L * 24 * 3600));
        var byHand = handMade(planned, now);
        var other =
                new Book(
                        Kind.FIRST,
                        after.book().rules(),
                        after.breaks(),
                        BuiltInHolidays.ALL,
                        after.targets(),
                        byHand.openings());

        var changed = Replan.of(other, now, horizon(other, now)).changed();

        Predicate<Opening> known =
                row -> byHand.openings().stream().anyMatch(old -> old.id().equals(row.id()));
        assertThat(changed).filteredOn(known).noneMatch(row -> old(byHand, row).hasBegunAt(now));
        assertThat(changed)
                .filteredOn(known)
                .filteredOn(row -> old(byHand, row).byHand())
                .allMatch(row -> row.cause() == OpeningCause.WITHDRAWN);
    }

    private static boolean isAsDrafted(Opening row, Draft draft) {
        return row.plannedDate().equals(draft.planned())
                && row.date().equals(draft.date())
                && row.status() == draft.status()
                && row.cause() == draft.cause();
    }

    private static boolean isInTheWay(Opening row, Draft draft) {
        return row.plannedDate().equals(draft.planned())
                && draft.status() == OpeningStatus.PLANNED
                && row.status() == OpeningStatus.UNDECIDED
                && row.cause() == OpeningCause.OVERLAP;
    }

    private static Opening old(Book book, Opening row) {
        return book.openings().stream()
                .filter(o -> o.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Every fifth coming date was cancelled by staff. */
    private static Book handMade(Book book, Instant now) {
        var after = book;
        for (var i = 0; i < book.openings().size(); i += 5) {
            var row = book.openings().get(i);
            if (!row.hasBegunAt(now)) {
                after = after.with(row.cancelled(OpeningCause.HAND, "都合", "", true));
            }
        }
        return after;
    }

    private static Book replanned(Book book, Instant now) {
        var after = book;
        for (var row : Replan.of(book, now, horizon(book, now)).changed()) {
            after = after.with(row);
        }
        return after;
    }

    private static LocalDate horizon(Book book, Instant now) {
        return new Follow(book, now).horizon();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 24 * 60 - 1))
                .as((day, minute) ->
                        day.atStartOfDay(OpeningWindow.TOKYO)
                                .toInstant()
                                .plusSeconds(60L * minute));
    }

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(
                        wishes().list().ofMinSize(1).ofMaxSize(3),
                        breaks().list().ofMaxSize(4),
                        targets())
                .as((wishes, breaks, targets) -> new World(numbered(wishes), breaks, targets));
    }

    @Provide
    Arbitrary<Repeat> repeats() {
        var every = Arbitraries.integers().between(1, 5);
        var days = Arbitraries.of(Weekday.values()).set().ofMinSize(1).ofMaxSize(3);
        var weeks = Arbitraries.of(-1, 1, 2, 3, 4, 5).set().ofMinSize(1).ofMaxSize(3);
        var weekly =
                Combinators.combine(every, days)
                        .as((n, d) ->
                                new Repeat(
                                        Repeat.Form.WEEKLY,
                                        n,
                                        List.copyOf(new TreeSet<>(d)),
                                        List.of(),
                                        List.of()));
        var monthly =
                Combinators.combine(every, days, weeks)
                        .as((n, d, w) ->
                                new Repeat(
                                        Repeat.Form.MONTHLY,
                                        n,
                                        List.copyOf(new TreeSet<>(d)),
                                        List.copyOf(new TreeSet<>(w)),
                                        List.of()));
        var dates =
                days().set()
                        .ofMinSize(1)
                        .ofMaxSize(12)
                        .map(all ->
                                new Repeat(
                                        Repeat.Form.DATES,
                                        1,
                                        List.of(),
                                        List.of(),
                                        List.copyOf(new TreeSet<>(all))));
        return Arbitraries.oneOf(weekly, monthly, dates);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    private Arbitrary<Wish> wishes() {
        var hours =
                Combinators.combine(
                                Arbitraries.integers().between(0, 23),
                                Arbitraries.integers().between(1, 15))
                        .as(CalendarPropertyTest::hours);
        return Combinators.combine(
                        repeats(),
                        days(),
                        Arbitraries.integers().between(0, DAYS).injectNull(0.5),
                        hours,
                        Arbitraries.of(OnHoliday.values()),
                        Arbitraries.of(true, false, false, false))
                .as((repeat, first, length, open, onHoliday, ask) ->
                        new Wish(
                                new Rule(
                                        new RuleId("rule"),
                                        Sketch.PEOPLE,
                                        "",
                                        Sketch.recurrence(repeat),
                                        first,
                                        length == null ? null : first.plusDays(length),
                                        open,
                                        onHoliday,
                                        ask,
                                        false,
                                        1),
                                repeat));
    }

    private static Hours hours(int from, int length) {
        var begins = LocalTime.of(from, 0);
        return new Hours(begins, begins.plusHours(length), from + length > 23);
    }

    private static List<Wish> numbered(List<Wish> wishes) {
        return java.util.stream.IntStream.range(0, wishes.size())
                .mapToObj(i -> {
                    var rule = wishes.get(i).rule();
                    return new Wish(
                            new Rule(
                                    new RuleId("rule-" + i),
                                    rule.kind(),
                                    rule.name(),
                                    rule.recurrence(),
                                    rule.firstDate(),
                                    rule.lastDate(),
                                    rule.hours(),
                                    rule.onHoliday(),
                                    rule.askFirst(),
                                    rule.ended(),
                                    rule.version()),
                            wishes.get(i).repeat());
                })
                .toList();
    }

    private static Arbitrary<Break> breaks() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 30))
                .as((first, length) ->
                        new Break(
                                new BreakId("b" + first + length),
                                first,
                                first.plusDays(length),
                                "休み" + first,
                                false,
                                1));
    }

    private static Arbitrary<Targets> targets() {
        var from = days().map(LocalDate::toString).injectNull(0.7);
        var to = days().map(LocalDate::toString).injectNull(0.7);
        return Combinators.combine(from, to)
                .as((first, last) ->
                        first != null && last != null && last.compareTo(first) < 0
                                ? Sketch.contract(last, first)
                                : Sketch.contract(first, last));
    }
}
