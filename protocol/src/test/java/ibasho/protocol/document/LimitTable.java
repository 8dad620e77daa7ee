package ibasho.protocol.document;

import ibasho.protocol.Limits;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The constants of {@link Limits} as rows. */
final class LimitTable {
    /**
     * One limit.
     *
     * @param name in camel case; durations end in {@code Millis}
     */
    record Row(String name, long value) {}

    private LimitTable() {}

    static List<Row> rows() {
        return Arrays.stream(Limits.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(LimitTable::row)
                .toList();
    }

    private static Row row(Field field) {
        var name = camelCase(field.getName());
        return switch (value(field)) {
            case Integer number -> new Row(name, number);
            case Long number -> new Row(name, number);
            case Duration time -> new Row(name + "Millis", time.toMillis());
            case Object other ->
                    throw new IllegalStateException(
                            field + ": " + other.getClass() + " (expected: a number or Duration)");
        };
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private static String camelCase(String constant) {
        var name = new StringBuilder();
        for (var word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : capital(word));
        }
        return name.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
