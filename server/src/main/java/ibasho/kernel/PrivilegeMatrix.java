package ibasho.kernel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ibasho.protocol.Command;
import ibasho.protocol.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may try what: {@code privilege-matrix.csv} as a question. What is not in it is denied. A cell
 * {@code O}, {@code S} or {@code L} lets somebody try; the desk then asks about whom. Immutable.
 */
public final class PrivilegeMatrix {
    private static final String RESOURCE = "/privilege-matrix.csv";
    private static final Set<String> MAY_TRY = Set.of("Y", "O", "S", "L");
    private static final Set<String> CELLS = Set.of("Y", "O", "S", "L", "N");
    private static final Set<String> COLUMNS =
            Arrays.stream(Role.values()).map(Role::column).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Set<String>> columnsOf;

    private PrivilegeMatrix(Map<String, Set<String>> columnsOf) {
        this.columnsOf = columnsOf;
    }

    /**
     * Reads the matrix that is shipped with the program.
     *
     * @throws IllegalStateException if a row comes twice or a cell says something unknown
     */
    public static PrivilegeMatrix load() {
        var file = Objects.requireNonNull(PrivilegeMatrix.class.getResourceAsStream(RESOURCE));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            var columnsOf = new LinkedHashMap<String, Set<String>>();
            for (var row : rows) {
                add(columnsOf, row);
            }
            return new PrivilegeMatrix(Collections.unmodifiableMap(columnsOf));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether somebody with these roles may try; false for a capability nobody wrote down. */
    public boolean allows(String capability, Set<Role> roles) {
        if (capability.equals(Command.EVERYONE)) {
            return true;
        }
        var columns = columnsOf.getOrDefault(capability, Set.of());
        // asked for every wish: a stream costs more than the answer
        for (var role : roles) {
            if (columns.contains(role.column()) || role.hasAlone(capability)) {
                return true;
            }
        }
        return false;
    }

    /** Every row id somebody with these roles may try: the client shows only what works. */
    public Set<String> capabilitiesOf(Set<Role> roles) {
        return columnsOf.keySet().stream()
                .filter(capability -> allows(capability, roles))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every row id, in the order of the file. */
    public Set<String> capabilities() {
        return columnsOf.keySet();
    }

    private static void add(Map<String, Set<String>> columnsOf, NamedCsvRecord row) {
        var id = row.getField("id");
        var columns =
                COLUMNS.stream()
                        .filter(column -> MAY_TRY.contains(cell(id, column, row.getField(column))))
                        .collect(Collectors.toUnmodifiableSet());
        if (columnsOf.put(id, columns) != null) {
            throw new IllegalStateException("privilege matrix: " + id + " (expected: once)");
        }
    }

    private static String cell(String id, String column, String cell) {
        if (!CELLS.contains(cell)) {
            throw new IllegalStateException(
                    "privilege matrix " + id + " " + column + ": " + cell + " (expected: YNOSL)");
        }
        return cell;
    }
}
