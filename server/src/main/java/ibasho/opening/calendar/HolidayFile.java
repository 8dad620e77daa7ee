package ibasho.opening.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The government's {@code syukujitsu.csv}: a heading, then {@code 2026/1/1,元日}. Shift_JIS as
 * published; UTF-8 is read too, as a spreadsheet program may have saved it.
 */
final class HolidayFile {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final int MOST_DAYS = 3_000;

    /** {@code 2026/1/1} or {@code 2026-01-01}; no 30 February. */
    private static final DateTimeFormatter DAY =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR, 4)
                    .appendPattern("[/][-]")
                    .appendValue(ChronoField.MONTH_OF_YEAR, 1, 2, SignStyle.NEVER)
                    .appendPattern("[/][-]")
                    .appendValue(ChronoField.DAY_OF_MONTH, 1, 2, SignStyle.NEVER)
                    .toFormatter()
                    .withResolverStyle(ResolverStyle.STRICT);

    private HolidayFile() {}

    /** The days of the file, or {@code FILE_NOT_READ} with the {@code line} that made no sense. */
    static Outcome<Map<LocalDate, String>> read(String base64) {
        try {
            return rows(text(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException | CharacterCodingException | CsvParseException _) {
            return unread(1);
        }
    }

    private static Outcome<Map<LocalDate, String>> rows(String text) {
        var days = new TreeMap<LocalDate, String>();
        for (var row :
                CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            if (row.getStartingLineNumber() > 1 && !take(row, days)) {
                return unread(row.getStartingLineNumber());
            }
        }
        return days.isEmpty() || days.size() > MOST_DAYS ? unread(1) : Outcome.done(days);
    }

    private static boolean take(CsvRecord row, Map<LocalDate, String> days) {
        if (row.getFieldCount() < 2) {
            return false;
        }
        try {
            var day = LocalDate.parse(row.getField(0).strip(), DAY);
            var name = row.getField(1).strip();
            days.put(day, name);
            return !name.isEmpty() && CalendarTexts.name(name) instanceof Outcome.Done<String>;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static String text(byte[] file) throws CharacterCodingException {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return SHIFT_JIS.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        }
    }

    private static Outcome<Map<LocalDate, String>> unread(long line) {
        return Outcome.refused(Refusal.of(RefusalCode.FILE_NOT_READ, "line", line));
    }
}
