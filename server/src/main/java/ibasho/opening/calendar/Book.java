package ibasho.opening.calendar;

import ibasho.protocol.BreakId;
import ibasho.protocol.KindId;
import ibasho.protocol.OpeningId;
import ibasho.protocol.RuleId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a change of the calendar must look at. Immutable.
 *
 * @param rules and {@code breaks}: ended ones are among them
 * @param openings those that are not over
 */
record Book(
        List<Kind> kinds,
        List<Rule> rules,
        List<Break> breaks,
        Holidays holidays,
        Targets targets,
        List<Opening> openings) {

    @Nullable Kind kind(KindId id) {
        return first(kinds, kind -> kind.id().equals(id));
    }

    @Nullable Rule rule(RuleId id) {
        return first(rules, rule -> rule.id().equals(id));
    }

    @Nullable Break pause(BreakId id) {
        return first(breaks, pause -> pause.id().equals(id));
    }

    @Nullable Opening opening(OpeningId id) {
        return first(openings, opening -> opening.id().equals(id));
    }

    Book with(Kind kind) {
        var others = without(kinds, other -> other.id().equals(kind.id()), kind);
        return new Book(others, rules, breaks, holidays, targets, openings);
    }

    Book with(Rule rule) {
        var others = without(rules, other -> other.id().equals(rule.id()), rule);
        return new Book(kinds, others, breaks, holidays, targets, openings);
    }

    Book with(Break pause) {
        var others = without(breaks, other -> other.id().equals(pause.id()), pause);
        return new Book(kinds, rules, others, holidays, targets, openings);
    }

    Book with(Holidays otherHolidays) {
        return new Book(kinds, rules, breaks, otherHolidays, targets, openings);
    }

    Book with(Targets otherTargets) {
        return new Book(kinds, rules, breaks, holidays, otherTargets, openings);
    }

    Book with(Opening opening) {
        var others = without(openings, other -> other.id().equals(opening.id()), opening);
        return new Book(kinds, rules, breaks, holidays, targets, others);
    }

    private static <T> @Nullable T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }

    /** In the place of the old one, or at the end. */
    private static <T> List<T> without(List<T> all, Predicate<T> old, T fresh) {
        return all.stream().anyMatch(old)
                ? all.stream().map(each -> old.test(each) ? fresh : each).toList()
                : Stream.concat(all.stream(), Stream.of(fresh)).toList();
    }
}
