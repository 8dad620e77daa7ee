package ibasho.store.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup says of itself: when it was made, by which program, and the sum of every table.
 *
 * @param program version of the program
 */
record Manifest(Instant madeAt, String program, SortedMap<String, RecordSums.Sum> tables) {
    private static final String FIRST_LINE = "ibasho-backup 1";

    Manifest {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /** How many records in all. */
    long records() {
        return tables.values().stream().mapToLong(RecordSums.Sum::rows).sum();
    }

    String text() {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        text.append("made ").append(madeAt).append('\n');
        text.append("program ").append(program).append('\n');
        tables.forEach((table, sum) ->
                text.append("table ")
                        .append(table)
                        .append(' ')
                        .append(sum.rows())
                        .append(' ')
                        .append(sum.hex())
                        .append('\n'));
        return text.toString();
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws BackupProblem for anything else
     */
    static Manifest read(String text) throws BackupProblem {
        var lines = text.lines().toList();
        try {
            if (lines.size() < 3 || !lines.getFirst().equals(FIRST_LINE)) {
                throw new BackupProblem("backup: made by another kind of program");
            }
            var tables = new TreeMap<String, RecordSums.Sum>();
            for (var line : lines.subList(3, lines.size())) {
                var words = line.split(" ", -1);
                tables.put(words[1], new RecordSums.Sum(Long.parseLong(words[2]), words[3]));
            }
            var madeAt = Instant.parse(lines.get(1).substring("made ".length()));
            return new Manifest(madeAt, lines.get(2).substring("program ".length()), tables);
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException _) {
            throw new BackupProblem("backup: its list of contents is damaged");
        }
    }
}
