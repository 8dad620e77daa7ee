package ibasho.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server; every commit waits for its log to be on the disk. */
final class PostgresConnections implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresConnections.class);

    private static final String DRIVER = "org.postgresql.Driver";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** A silent server counts as gone after this; the group is then told "not saved". */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    private final DatabaseSettings settings;

    PostgresConnections(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public DataSource forMigrations() {
        return source(Duration.ZERO);
    }

    @Override
    public void lendTo(HikariConfig readers) {
        readers.setDataSource(source(ANSWER_TIMEOUT));
        readers.setReadOnly(true);
        readers.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    }

    @Override
    public Connection openWriter() throws SQLException {
        var connection = source(ANSWER_TIMEOUT).getConnection();
        try {
            insistOnSync(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * Old versions of rows make room; what is under them on the disk is the server's own matter.
     */
    @Override
    public boolean wipeTraces() throws SQLException {
        try (var connection = source(Duration.ZERO).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum");
            return true;
        }
    }

    private DataSource source(Duration answerWithin) {
        var options = new Properties();
        options.setProperty("ApplicationName", "ibasho");
        options.setProperty("connectTimeout", Long.toString(CONNECT_TIMEOUT.toSeconds()));
        options.setProperty("socketTimeout", Long.toString(answerWithin.toSeconds()));
        options.setProperty("tcpKeepAlive", "true");
        // the detail line of an error repeats stored values
        options.setProperty("logServerErrorDetail", "false");
        return new DriverDataSource(
                settings.url(), DRIVER, options, settings.user(), settings.password());
    }

    /** Raises what is too weak; a stronger setting of the server, such as remote_apply, stays. */
    private static void insistOnSync(Connection connection) throws SQLException {
        if (show(connection, "synchronous_commit").equals("off")) {
            try (var statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = on");
            }
        }
        if (show(connection, "fsync").equals("off")) {
            LOG.warn("PostgreSQL runs with fsync=off: a power cut can lose what was saved");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("show " + setting)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
