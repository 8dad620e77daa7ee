package ibasho.opening.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 祝日 and 休日 by day. Immutable. */
final class Holidays {
    private final NavigableMap<LocalDate, String> names;

    Holidays(Map<LocalDate, String> names) {
        this.names = new TreeMap<>(names);
    }

    /** These, with the years that {@code imported} covers taken wholly from there. */
    Holidays with(Map<LocalDate, String> imported) {
        var years = imported.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        var both = new TreeMap<>(names);
        both.keySet().removeIf(day -> years.contains(day.getYear()));
        both.putAll(imported);
        return new Holidays(both);
    }

    boolean isHoliday(LocalDate day) {
        return names.containsKey(day);
    }

    @Nullable String name(LocalDate day) {
        return names.get(day);
    }

    /** All of them in these days, first and last included. */
    List<Map.Entry<LocalDate, String>> between(LocalDate first, LocalDate last) {
        return List.copyOf(names.subMap(first, true, last, true).entrySet());
    }

    /** The next day from Monday to Friday, 祝日 or not. */
    static LocalDate weekdayAfter(LocalDate day) {
        var next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
