package ibasho.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How to reach one engine, set so that a commit that returns is on the disk. */
interface Connections {
    /** The connections of the engine the settings name. */
    static Connections of(DatabaseSettings settings) {
        return switch (settings.engine()) {
            case SQLITE -> new SqliteConnections(settings);
            case POSTGRESQL -> new PostgresConnections(settings);
        };
    }

    /** For migrations; single-use connections with full durability. */
    DataSource forMigrations();

    /**
     * Opens a connection for the writer and checks that it keeps its promise.
     *
     * @throws DatabaseUnusable when it cannot promise durability
     */
    Connection openWriter() throws SQLException;

    /**
     * Overwrites what erased rows left behind; blocks.
     *
     * @return false if somebody was in the way: what was left goes at the next time
     */
    boolean wipeTraces() throws SQLException;

    /** Gives the pool its source, and connections that can only read. */
    void lendTo(HikariConfig readers);
}
