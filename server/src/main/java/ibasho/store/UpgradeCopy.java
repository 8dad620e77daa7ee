package ibasho.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;

/** The copy of an SQLite database that is made before its schema changes. */
final class UpgradeCopy {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /** What the name of a copy has after that of the database. */
    static final String MARK = ".before-upgrade-v";

    private UpgradeCopy() {}

    /**
     * Copies the whole database beside itself, checks the copy and waits until it is on the disk.
     *
     * @param version the schema version inside, which becomes part of the name
     * @throws DatabaseUnusable when there is no good copy; the database is untouched
     */
    static Path of(Path database, String version, DataSource source, Instant now)
            throws IOException {
        var copy = database.resolveSibling(nameOf(database, version, now));
        PrivateFiles.file(copy);
        try (var connection = source.getConnection()) {
            vacuumInto(connection, copy);
        } catch (SQLException failure) {
            throw new DatabaseUnusable("copy before upgrade: failed, nothing changed", failure);
        }
        // SQLite does not sync what VACUUM INTO writes
        PrivateFiles.sync(copy);
        return copy;
    }

    private static String nameOf(Path database, String version, Instant now) {
        return database.getFileName() + MARK + version + "-" + TIME.format(now);
    }

    static void vacuumInto(Connection connection, Path copy) throws SQLException {
        try (var vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        }
        try (var attach = connection.prepareStatement("attach ? as copy")) {
            attach.setString(1, copy.toString());
            attach.execute();
        }
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma copy.quick_check")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw new SQLException("quick_check of the copy failed");
            }
        }
    }
}
