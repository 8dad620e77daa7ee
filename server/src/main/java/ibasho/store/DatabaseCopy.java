package ibasho.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A whole copy of an SQLite database as of one moment, also while it is in use. */
public final class DatabaseCopy {
    private DatabaseCopy() {}

    /**
     * Copies the database, checks the copy and waits until it is on the disk; blocks.
     *
     * @param to a file that is not there yet
     * @throws DatabaseUnusable when there is no good copy
     */
    public static void make(DatabaseSettings settings, Path to) throws IOException {
        PrivateFiles.file(to);
        try (var connection = Connections.of(settings).forMigrations().getConnection()) {
            UpgradeCopy.vacuumInto(connection, to);
        } catch (SQLException failure) {
            throw new DatabaseUnusable("copy of the database: failed", failure);
        }
        PrivateFiles.sync(to);
    }
}
