package ibasho.opening.hours;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables that spreadsheets open: with a byte order mark, and without cells that would be taken for
 * formulas.
 */
final class Csv {
    static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Csv() {}

    /** The whole table as text. */
    static String of(List<List<String>> rows) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
        return BYTE_ORDER_MARK + text;
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
