package ibasho.retention;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** How long each table of the database is kept ({@code kept.csv}). Immutable. */
final class KeptTables {
    private final List<Kept> all;

    private KeptTables(List<Kept> all) {
        this.all = all;
    }

    /** Until when a row is kept. */
    enum Until {
        /** Some days: room chat, and what was written beside it. */
        CHAT,
        /** Some fiscal years after the end of the one in which the matter ended. */
        RECORDS,
        /** Case records: nobody and nothing erases them alone (case-05: two people). */
        CASES,
        /** As long as the person belongs to the 居場所. */
        PERSON,
        /** Ids without names: figures must not change. */
        COUNTS,
        /** The chain of acts, and what belongs to it: never. */
        AUDIT,
        /** Nothing about a person. */
        HOUSE
    }

    /**
     * One table.
     *
     * @param where which rows have ended {@code :before}; empty unless they are records
     */
    record Kept(String table, Until until, String where) {}

    static KeptTables load() {
        try (var in = Objects.requireNonNull(KeptTables.class.getResourceAsStream("kept.csv"));
                var rows =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new KeptTables(
                    rows.stream()
                            .map(row ->
                                    new Kept(
                                            row.getField("table"),
                                            Until.valueOf(row.getField("until")),
                                            row.getField("where")))
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All of them. */
    List<Kept> all() {
        return all;
    }

    /** Those kept so long, in the order in which they are erased: what points elsewhere first. */
    List<Kept> until(Until until) {
        return all.stream().filter(kept -> kept.until() == until).toList();
    }
}
