package ibasho;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ibasho.participant.SessionLifetimes;
import ibasho.protocol.Limits;
import ibasho.protocol.RateClass;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one table of limits says what the program does ({@code docs/limits.md}). */
final class LimitsDocumentTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)\\.(\\w+)` \\| ([^|]+) \\|.*");

    /** A limit without a row? Add one to {@code docs/limits.md}. */
    @Test
    void everyLimitHasARowWithItsValueAndEveryRowALimit() throws IOException {
        var written = written();

        assertThat(written.keySet()).containsAll(known());
        assertThat(written).isEqualTo(actual(written));
    }

    private static Map<String, String> written() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("../docs/limits.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1) + "." + row.group(2), row.group(3));
            }
        }
        return rows;
    }

    private static Map<String, String> actual(Map<String, String> written) {
        var classes =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("ibasho")
                                .stream()
                                .collect(
                                        Collectors.groupingBy(
                                                JavaClass::getSimpleName,
                                                Collectors.mapping(
                                                        JavaClass::getName, Collectors.toList())));
        var actual = new TreeMap<String, String>();
        for (var name : written.keySet()) {
            var owner = classes.getOrDefault(name.substring(0, name.indexOf('.')), List.of());
            actual.put(name, value(owner, name.substring(name.indexOf('.') + 1)));
        }
        return actual;
    }

    private static String value(List<String> owners, String constant) {
        for (var owner : owners) {
            try {
                var field = Class.forName(owner).getDeclaredField(constant);
                field.setAccessible(true);
                return text(field.get(null));
            } catch (ReflectiveOperationException _) {
                // another class of the same simple name
            }
        }
        return "no such limit";
    }

    private static String text(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
            case Duration time -> words(time);
            case RateClass rate -> rate.burst() + " in " + words(rate.refill());
            case Record rate -> part(rate, 0) + ", then 1 in " + words((Duration) part(rate, 1));
            default -> "not a limit";
        };
    }

    private static Object part(Record rate, int number) throws ReflectiveOperationException {
        var accessor = rate.getClass().getRecordComponents()[number].getAccessor();
        accessor.setAccessible(true);
        return accessor.invoke(rate);
    }

    private static String words(Duration time) {
        if (time.toDays() > 1 && time.equals(Duration.ofDays(time.toDays()))) {
            return time.toDays() + " days";
        }
        if (time.equals(Duration.ofHours(time.toHours()))) {
            return time.toHours() + " h";
        }
        if (time.equals(Duration.ofMinutes(time.toMinutes()))) {
            return time.toMinutes() + " min";
        }
        return time.toSeconds() + " s";
    }

    private static Iterable<String> known() {
        return Stream.of(Limits.class, SessionLifetimes.class, RateClass.class)
                .flatMap(type ->
                        Arrays.stream(type.getDeclaredFields())
                                .filter(LimitsDocumentTest::isLimit)
                                .map(field -> type.getSimpleName() + "." + field.getName()))
                .toList();
    }

    private static boolean isLimit(Field field) {
        return Modifier.isStatic(field.getModifiers()) && !field.isSynthetic();
    }
}
