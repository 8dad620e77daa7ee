package ibasho.retention;

import de.siegmar.fastcsv.reader.CsvReader;
import ibasho.protocol.ErasedKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What becomes of each table when one person is erased ({@code erased-person.csv}). Immutable. */
final class ErasedPersonTables {
    private ErasedPersonTables() {}

    /** What is done. */
    enum How {
        /** Rows go. */
        DELETE,
        /** The row stays for the figures; these columns become an erased value. */
        BLANK,
        /** The row stays; these columns become null. */
        NULL,
        /** Only ids, which name nobody any more. */
        KEEP
    }

    /**
     * One line of the file.
     *
     * @param columns empty unless they are blanked
     * @param where which rows are of {@code :person}; empty for those kept
     */
    record Step(String table, How how, List<String> columns, String group, String where) {
        ErasedKind kind() {
            return ErasedKind.valueOf(group);
        }
    }

    /** In the order in which they are done: what points elsewhere first. */
    static List<Step> load() {
        var file = ErasedPersonTables.class.getResourceAsStream("erased-person.csv");
        try (var in = Objects.requireNonNull(file);
                var rows =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row ->
                            new Step(
                                    row.getField("table"),
                                    How.valueOf(row.getField("how")),
                                    columns(row.getField("columns")),
                                    row.getField("group"),
                                    row.getField("where")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> columns(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }
}
