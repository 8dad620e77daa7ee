package ibasho.staff;

import de.siegmar.fastcsv.reader.CsvReader;
import ibasho.protocol.AuditKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What each act of the record is called, and what it is about ({@code audit-acts.csv}). */
final class AuditActs {
    private final Map<String, Act> acts = new HashMap<>();

    private AuditActs() {}

    /** An act in words. */
    private record Act(AuditKind kind, String words) {}

    static AuditActs load() {
        var acts = new AuditActs();
        try (var in =
                        Objects.requireNonNull(
                                AuditActs.class.getResourceAsStream("audit-acts.csv"));
                var rows =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                var kind = AuditKind.valueOf(row.getField("kind"));
                acts.acts.put(row.getField("act"), new Act(kind, row.getField("words")));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return acts;
    }

    boolean knows(String act) {
        return acts.containsKey(act);
    }

    /** What this is about; {@code OTHER} for what has no word yet. */
    AuditKind kind(String act) {
        var known = acts.get(act);
        return known == null ? AuditKind.OTHER : known.kind();
    }

    /** In Japanese; the act itself where there is no word yet. */
    String words(String act) {
        var known = acts.get(act);
        return known == null ? act : known.words();
    }
}
