package ibasho.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** One SQLite file in WAL mode; every commit is synced before it returns. */
final class SqliteConnections implements Connections {
    /**
     * Only for the test that proves the sync: with it set to {@code OFF} that test must go red. Not
     * readable from any configuration file.
     */
    static final String TEST_SYNCHRONOUS = "ibasho.test.synchronous";

    private static final Logger LOG = LoggerFactory.getLogger(SqliteConnections.class);

    /** How long to wait for another process, such as a command line beside the server. */
    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);

    /** The log file shrinks to this many bytes after a checkpoint. */
    private static final int WAL_BYTES_KEPT = 16 << 20;

    private final String url;

    SqliteConnections(DatabaseSettings settings) {
        url = settings.url();
    }

    @Override
    public DataSource forMigrations() {
        return source(TransactionMode.IMMEDIATE);
    }

    @Override
    public void lendTo(HikariConfig readers) {
        readers.setDataSource(source(TransactionMode.DEFERRED));
        readers.setConnectionInitSql("PRAGMA query_only = true");
    }

    @Override
    public Connection openWriter() throws SQLException {
        var connection = source(TransactionMode.IMMEDIATE).getConnection();
        try {
            expect(connection, "journal_mode", "wal");
            expect(connection, "synchronous", numberOf(synchronous()));
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** The log still holds pages as they were; it is emptied into the file and cut to nothing. */
    @Override
    public boolean wipeTraces() throws SQLException {
        try (var connection = source(TransactionMode.DEFERRED).getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return answer.next() && answer.getInt(1) == 0;
        }
    }

    private DataSource source(TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous());
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
        config.setJournalSizeLimit(WAL_BYTES_KEPT);
        config.setTransactionMode(mode);
        // no rows in temporary files
        config.setTempStore(TempStore.MEMORY);
        // what is deleted is overwritten, so that a retention period truly ends
        config.setPragma(Pragma.SECURE_DELETE, "true");
        var source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** The one place that says how hard a commit is: FULL syncs the log before it returns. */
    private static SynchronousMode synchronous() {
        var weakened = System.getProperty(TEST_SYNCHRONOUS);
        if (weakened == null) {
            return SynchronousMode.FULL;
        }
        LOG.warn(
                "{}={}: COMMITS ARE NOT SAFE. Test only; never run a 居場所 like this.",
                TEST_SYNCHRONOUS,
                weakened);
        return SynchronousMode.valueOf(weakened);
    }

    private static String numberOf(SynchronousMode mode) {
        return switch (mode) {
            case OFF -> "0";
            case NORMAL -> "1";
            case FULL -> "2";
        };
    }

    private static void expect(Connection connection, String pragma, String expected)
            throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("PRAGMA " + pragma)) {
            var found = answer.next() ? answer.getString(1) : "nothing";
            if (!expected.equals(found)) {
                throw new DatabaseUnusable(
                        "SQLite " + pragma + ": " + found + " (expected: " + expected + ")", null);
            }
        }
    }
}
