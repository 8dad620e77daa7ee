package ibasho.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables that spreadsheets open: with a byte order mark, and without cells that would be taken for
 * formulas.
 */
public final class Csv {
    /** What a browser is told the table is. */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Csv() {}

    /** The whole table as text; short rows are filled up, so that strict readers take it. */
    public static String of(List<List<String>> rows) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(row ->
                    csv.writeRecord(
                            Stream.concat(row.stream(), Stream.generate(() -> ""))
                                    .limit(width)
                                    .map(Csv::harmless)
                                    .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return BYTE_ORDER_MARK + text;
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
