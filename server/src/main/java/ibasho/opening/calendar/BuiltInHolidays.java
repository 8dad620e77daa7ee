package ibasho.opening.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;

/**
 * 祝日 that came with the program: {@code holidays.csv}, made by {@code
 * client-web/build/holidays.js}.
 */
final class BuiltInHolidays {
    /** From 2020 to 2050; the later ones as the law stood when the program was made. */
    static final Holidays ALL = read();

    private static final String RESOURCE = "/ibasho/opening/holidays.csv";

    private BuiltInHolidays() {}

    private static Holidays read() {
        var file = Objects.requireNonNull(BuiltInHolidays.class.getResourceAsStream(RESOURCE));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            var days = new HashMap<LocalDate, String>();
            rows.forEach(
                    row -> days.put(LocalDate.parse(row.getField("date")), row.getField("name")));
            return new Holidays(days);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
