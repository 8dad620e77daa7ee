package ibasho.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema to the version of this program, once, at start. */
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final DatabaseSettings settings;
    private final DataSource source;
    private final Flyway flyway;

    /**
     * The files of this program.
     *
     * @param more further folders, for tests of what a later program does
     */
    Migrations(DatabaseSettings settings, Connections connections, String... more) {
        this.settings = settings;
        this.source = connections.forMigrations();
        this.flyway =
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(source)
                        .locations(locations(settings.engine(), more))
                        .placeholders(settings.engine().placeholders())
                        .failOnMissingLocations(true)
                        .cleanDisabled(true)
                        .load();
    }

    void bringUpToDate() {
        try {
            prepareFiles();
            refuseNewer();
            copyBeforeUpgrade();
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new DatabaseUnusable("database schema: " + firstLine(failure), failure);
        } catch (IOException failure) {
            throw new DatabaseUnusable(
                    "data directory: " + settings.dataDirectory() + " cannot be used", failure);
        }
    }

    private static String[] locations(Engine engine, String[] more) {
        return Stream.concat(Arrays.stream(engine.migrations()), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private void prepareFiles() throws IOException {
        PrivateFiles.directory(settings.dataDirectory());
        if (settings.engine() == Engine.SQLITE) {
            PrivateFiles.file(settings.sqliteFile());
        }
    }

    private void refuseNewer() {
        for (var applied : flyway.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS
                    || applied.getState() == MigrationState.FUTURE_FAILED) {
                throw new DatabaseTooNew(newestApplied(), newestKnown());
            }
        }
    }

    private void copyBeforeUpgrade() throws IOException {
        var from = flyway.info().current();
        if (from == null || flyway.info().pending().length == 0) {
            return;
        }
        switch (settings.engine()) {
            case SQLITE -> {
                var copy =
                        UpgradeCopy.of(
                                settings.sqliteFile(), newestApplied(), source, Instant.now());
                LOG.info("schema {} -> {}: copied to {}", newestApplied(), newestKnown(), copy);
            }
            case POSTGRESQL ->
                    LOG.warn(
                            "schema {} -> {}: PostgreSQL is not copied by this program; keep the"
                                    + " pg_dump made before this start",
                            newestApplied(),
                            newestKnown());
        }
    }

    private String newestApplied() {
        return newest(flyway.info().applied());
    }

    private String newestKnown() {
        var known =
                Arrays.stream(flyway.info().all())
                        .filter(one -> one.getState() != MigrationState.FUTURE_SUCCESS)
                        .filter(one -> one.getState() != MigrationState.FUTURE_FAILED)
                        .toArray(MigrationInfo[]::new);
        return newest(known);
    }

    private static String newest(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(Comparable::compareTo)
                .map(Object::toString)
                .orElse("0");
    }

    private static String firstLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown");
    }
}
