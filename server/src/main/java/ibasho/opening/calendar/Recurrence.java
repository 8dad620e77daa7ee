package ibasho.opening.calendar;

import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Repeat;
import ibasho.protocol.Weekday;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import org.jspecify.annotations.Nullable;

/**
 * Which days a rule gives, as one line of RFC 5545: {@code RRULE:…} or {@code RDATE;VALUE=DATE:…}.
 * The first use loads ical4j, which takes a while: warm it up off the start path.
 */
record Recurrence(String line) {
    private static final String RULE = "RRULE:";
    private static final String DATES = "RDATE;VALUE=DATE:";
    private static final int MOST_EVERY = 12;
    private static final int MOST_DATES = 366;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static final Map<Weekday, WeekDay> DAYS =
            Map.of(
                    Weekday.MONDAY, WeekDay.MO,
                    Weekday.TUESDAY, WeekDay.TU,
                    Weekday.WEDNESDAY, WeekDay.WE,
                    Weekday.THURSDAY, WeekDay.TH,
                    Weekday.FRIDAY, WeekDay.FR,
                    Weekday.SATURDAY, WeekDay.SA,
                    Weekday.SUNDAY, WeekDay.SU);

    /** The line of a wish, or {@code BAD_VALUE} when it contradicts itself. */
    static Outcome<Recurrence> of(Repeat wish) {
        return isSound(wish)
                ? Outcome.done(new Recurrence(line(wish)))
                : Outcome.refused(RefusalCode.BAD_VALUE);
    }

    /**
     * The days from {@code from} to {@code to}, both included, in order.
     *
     * @param first the first day of the rule, from which weeks and months are counted
     */
    List<LocalDate> dates(LocalDate first, LocalDate from, LocalDate to) {
        var start = from.isBefore(first) ? first : from;
        if (start.isAfter(to)) {
            return List.of();
        }
        var days = line.startsWith(RULE) ? rule().getDates(first, start, to.plusDays(1)) : listed();
        return days.stream()
                .filter(day -> !day.isBefore(start) && !day.isAfter(to))
                .distinct()
                .sorted()
                .toList();
    }

    /** The wish this line was made of. */
    Repeat repeat() {
        if (!line.startsWith(RULE)) {
            return new Repeat(Repeat.Form.DATES, 1, List.of(), List.of(), listed());
        }
        var rule = rule();
        var days = rule.getDayList();
        var weeks = days.stream().map(WeekDay::getOffset).filter(offset -> offset != 0);
        var form = line.contains("FREQ=MONTHLY") ? Repeat.Form.MONTHLY : Repeat.Form.WEEKLY;
        return new Repeat(
                form,
                Math.max(1, rule.getInterval()),
                days.stream().map(Recurrence::weekday).distinct().sorted().toList(),
                weeks.distinct().toList(),
                List.of());
    }

    private Recur<LocalDate> rule() {
        return new Recur<>(line.substring(RULE.length()));
    }

    private List<LocalDate> listed() {
        return Arrays.stream(line.substring(DATES.length()).split(","))
                .map(day -> LocalDate.parse(day, DAY))
                .toList();
    }

    private static boolean isSound(Repeat wish) {
        return switch (wish.form()) {
            case WEEKLY ->
                    isStep(wish.every())
                            && !wish.days().isEmpty()
                            && wish.weeks().isEmpty()
                            && wish.dates().isEmpty();
            case MONTHLY ->
                    isStep(wish.every())
                            && !wish.days().isEmpty()
                            && !wish.weeks().isEmpty()
                            && wish.weeks().stream().allMatch(Recurrence::isWeek)
                            && wish.dates().isEmpty();
            case DATES ->
                    wish.every() == 1
                            && wish.days().isEmpty()
                            && wish.weeks().isEmpty()
                            && !wish.dates().isEmpty()
                            && wish.dates().size() <= MOST_DATES
                            && wish.dates().stream().allMatch(CalendarTexts::isPlausible);
        };
    }

    private static boolean isStep(int every) {
        return every >= 1 && every <= MOST_EVERY;
    }

    private static boolean isWeek(int week) {
        return week == -1 || (week >= 1 && week <= 5);
    }

    private static String line(Repeat wish) {
        return switch (wish.form()) {
            case WEEKLY ->
                    RULE
                            + "FREQ=WEEKLY;INTERVAL="
                            + wish.every()
                            + ";WKST=MO;BYDAY="
                            + days(wish, null);
            case MONTHLY ->
                    RULE
                            + "FREQ=MONTHLY;INTERVAL="
                            + wish.every()
                            + ";BYDAY="
                            + new TreeSet<>(wish.weeks())
                                    .stream()
                                            .map(week -> days(wish, week))
                                            .collect(Collectors.joining(","));
            case DATES ->
                    DATES
                            + new TreeSet<>(wish.dates())
                                    .stream().map(DAY::format).collect(Collectors.joining(","));
        };
    }

    private static String days(Repeat wish, @Nullable Integer week) {
        return new TreeSet<>(wish.days())
                .stream()
                        .map(day ->
                                (week == null ? "" : week.toString()) + day.name().substring(0, 2))
                        .collect(Collectors.joining(","));
    }

    private static Weekday weekday(WeekDay day) {
        return DAYS.entrySet().stream()
                .filter(entry -> entry.getValue().getDay() == day.getDay())
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
