package ibasho.opening.calendar;

import ibasho.protocol.BreakId;
import ibasho.protocol.ContractTargets;
import ibasho.protocol.KindId;
import ibasho.protocol.OnHoliday;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.Repeat;
import ibasho.protocol.RuleId;
import ibasho.protocol.Weekday;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quick words for books of tests. */
final class Sketch {
    static final KindId PEOPLE = new KindId("people");
    static final Hours DAY = hours("09:00", "17:00");
    static final Hours EVENING = hours("17:00", "21:00");

    private Sketch() {}

    static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(OpeningWindow.TOKYO).toInstant();
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to), false);
    }

    static Repeat weekly(Weekday... days) {
        return new Repeat(Repeat.Form.WEEKLY, 1, List.of(days), List.of(), List.of());
    }

    static Repeat mondays(Integer... weeks) {
        return new Repeat(
                Repeat.Form.MONTHLY, 1, List.of(Weekday.MONDAY), List.of(weeks), List.of());
    }

    static Repeat dates(LocalDate... dates) {
        return new Repeat(Repeat.Form.DATES, 1, List.of(), List.of(), List.of(dates));
    }

    static Rule rule(String id, Repeat repeat, Hours hours, String first, @Nullable String last) {
        return rule(id, repeat, hours, first, last, false);
    }

    static Rule rule(
            String id,
            Repeat repeat,
            Hours hours,
            String first,
            @Nullable String last,
            boolean askFirst) {
        return new Rule(
                new RuleId(id),
                PEOPLE,
                "",
                recurrence(repeat),
                day(first),
                last == null ? null : day(last),
                hours,
                OnHoliday.NEXT_WEEKDAY,
                askFirst,
                false,
                1);
    }

    static Recurrence recurrence(Repeat repeat) {
        return Recurrence.of(repeat) instanceof ibasho.kernel.Outcome.Done<Recurrence>(var line)
                ? line
                : new Recurrence("");
    }

    static Break pause(String name, String first, String last) {
        return new Break(new BreakId(name), day(first), day(last), name, false, 1);
    }

    /** A book with the real 祝日, nothing asked of the contract's dates, and no dates yet. */
    static Book book(List<Rule> rules, List<Break> breaks) {
        return new Book(Kind.FIRST, rules, breaks, BuiltInHolidays.ALL, Targets.FIRST, List.of());
    }

    static Targets contract(@Nullable String from, @Nullable String to) {
        return new Targets(
                new ContractTargets(
                        from == null ? null : day(from),
                        to == null ? null : day(to),
                        1,
                        480,
                        60,
                        1,
                        "17:00",
                        240,
                        60,
                        true),
                1);
    }

    static Opening single(String id, String from, String to) {
        var begins = LocalDateTime.parse(from);
        return new Opening(
                new OpeningId(id),
                PEOPLE,
                null,
                "臨時",
                begins.toLocalDate(),
                begins.toLocalDate(),
                tokyo(from),
                tokyo(to),
                OpeningStatus.PLANNED,
                OpeningCause.SINGLE,
                "",
                "",
                true,
                1);
    }

    /** The book after its rules have been planned. */
    static Book planned(Book book, String now) {
        var after = book;
        var at = tokyo(now);
        for (var row : Replan.of(book, at, new Follow(book, at).horizon()).changed()) {
            after = after.with(row);
        }
        return after;
    }

    /** One line a date: {@code 2023-10-02 09:00–17:00 PLANNED RULE}, in order. */
    static List<String> lines(Book book, String from, String to) {
        var rows = new ArrayList<>(book.openings());
        rows.removeIf(
                row -> row.plannedDate().isBefore(day(from)) || row.plannedDate().isAfter(day(to)));
        rows.sort(java.util.Comparator.comparing(Opening::plannedDate));
        return rows.stream().map(Opening::toString).toList();
    }
}
