package ibasho.retention;

import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;

/**
 * One row in every table there is, all about one person: each id and each other text is the
 * person's, each sealed column holds a canary of its own. Read from the schema, so that a table
 * somebody adds is in it too.
 */
final class SeededRows {
    /** Written by the program itself, and checked by it. */
    private static final Set<String> NOT_SEEDED =
            Set.of(
                    "audit_entry",
                    "audit_head",
                    "cipher_check",
                    "store_probe",
                    "space",
                    "person_erasure");

    /** What a check of the schema wants. */
    private static final Map<String, String> CHECKED =
            Map.of(
                    "person_settings.language", "JA",
                    "person_settings.text_size", "NORMAL",
                    "person_settings.theme", "AUTO",
                    "person_settings.motion", "AUTO",
                    "person_settings.view_as", "AUTO",
                    "person_settings.talking", "PRESS",
                    "person_settings.sounds", "",
                    "person.state", "LEFT");

    private final DatabaseFixture fixture;
    private final SpaceId space;

    SeededRows(DatabaseFixture fixture, SpaceId space) {
        this.fixture = fixture;
        this.space = space;
    }

    private record Column(String name, String type) {
        boolean sealed() {
            return type.equals("blob") || type.equals("bytea");
        }
    }

    /** Writes a row wherever one more fits; what another person has already taken is left out. */
    Set<String> seed(String person) {
        var written = new TreeSet<String>();
        var before = -1;
        while (written.size() != before) {
            before = written.size();
            for (var table : tables()) {
                if (!written.contains(table) && wrote(table, person)) {
                    written.add(table);
                }
            }
        }
        return written;
    }

    private static List<String> tables() {
        return KeptTables.load().all().stream()
                .map(KeptTables.Kept::table)
                .filter(table -> !NOT_SEEDED.contains(table))
                .toList();
    }

    private boolean wrote(String table, String person) {
        try {
            fixture.database().write(handle -> insert(handle, table, person)).join();
            return true;
        } catch (CompletionException _) {
            return false;
        }
    }

    private int insert(Handle handle, String table, String person) {
        var values = new LinkedHashMap<String, Object>();
        for (var column : columns(handle, table)) {
            values.put(column.name(), value(table, column, person));
        }
        var names = String.join(", ", values.keySet());
        var places = String.join(", ", values.keySet().stream().map(name -> ":" + name).toList());
        var ours = fixture.engine() == Engine.POSTGRESQL ? " overriding system value" : "";
        return handle.createUpdate(
                        "insert into %s (%s)%s values (%s)".formatted(table, names, ours, places))
                .bindMap(values)
                .execute();
    }

    private Object value(String table, Column column, String person) {
        var place = table + "." + column.name();
        if (column.name().equals("space_id")) {
            return space.value();
        }
        if (column.sealed()) {
            return canary(person, place);
        }
        return switch (column.type()) {
            case "boolean", "bool" -> false;
            case "text" -> CHECKED.getOrDefault(place, person);
            default -> number(person);
        };
    }

    /** Not the same for two people: numbers may be unique. */
    private static int number(String person) {
        return person.charAt(0);
    }

    static byte[] canary(String person, String place) {
        return ("カナリア " + person + " " + place).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Column> columns(Handle handle, String table) {
        var columns = new ArrayList<Column>();
        try (var rows = handle.getConnection().getMetaData().getColumns(null, null, table, null)) {
            while (rows.next()) {
                columns.add(
                        new Column(
                                rows.getString("COLUMN_NAME"),
                                rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return columns;
    }

    /** Every sealed column whose canary is still in its table, such as {@code regard.words}. */
    Set<String> canariesLeft(String person) {
        return fixture.database()
                .read(handle -> {
                    var left = new TreeSet<String>();
                    for (var table : tables()) {
                        for (var column : columns(handle, table)) {
                            var place = table + "." + column.name();
                            if (column.sealed() && holds(handle, place, table, column, person)) {
                                left.add(place);
                            }
                        }
                    }
                    return left;
                })
                .join();
    }

    private static boolean holds(
            Handle handle, String place, String table, Column column, String person) {
        return handle.createQuery(
                                "select count(*) from "
                                        + table
                                        + " where "
                                        + column.name()
                                        + " = :canary")
                        .bind("canary", canary(person, place))
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    /** How many rows each table has. */
    Map<String, Integer> counts() {
        return fixture.database()
                .read(handle -> {
                    var counts = new TreeMap<String, Integer>();
                    for (var table : tables()) {
                        counts.put(
                                table,
                                handle.createQuery("select count(*) from " + table)
                                        .mapTo(int.class)
                                        .one());
                    }
                    return counts;
                })
                .join();
    }
}
