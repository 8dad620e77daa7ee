package ibasho.store;

import ibasho.protocol.SpaceId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A fresh database on one engine. Test classes get one by {@link OnBothEngines}; a test that needs
 * one engine only calls {@link #fresh}.
 *
 * <p>SQLite: a file in a temporary directory. PostgreSQL: a database of its own on a server that is
 * started once for the whole run. Tests of one class share the database: take a {@link #space} of
 * your own.
 */
public final class DatabaseFixture implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DatabaseSettings settings;
    private @Nullable Database database;
    private @Nullable FieldCipher cipher;
    private @Nullable NotedConnections noted;

    private DatabaseFixture(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** A database nobody has used; opened (and migrated) when first asked for. */
    public static DatabaseFixture fresh(Engine engine) {
        var directory = temporaryDirectory();
        return new DatabaseFixture(
                switch (engine) {
                    case SQLITE -> DatabaseSettings.sqlite(directory);
                    case POSTGRESQL -> new DatabaseSettings(Postgres.freshUrl(), directory);
                });
    }

    /** As {@link #fresh}; what is asked of the database can be had by {@link #askedBy}. */
    public static DatabaseFixture noting(Engine engine) {
        var fixture = fresh(engine);
        fixture.noted = new NotedConnections(Connections.of(fixture.settings));
        return fixture;
    }

    /** The statements this asks, in order. Only with {@link #noting}, while nobody else asks. */
    public List<String> askedBy(Runnable asking) {
        var notes = Objects.requireNonNull(noted, "not noting");
        notes.taken();
        asking.run();
        return notes.taken();
    }

    /** The database, open. */
    public synchronized Database database() {
        var open = database;
        if (open == null) {
            open =
                    noted == null
                            ? Database.open(settings)
                            : Database.open(settings, StoreWatch.NONE, noted);
            database = open;
        }
        return open;
    }

    /** A 居場所 of its own for the caller, already stored. */
    public SpaceId space() {
        var space = new SpaceId("space-" + COUNT.incrementAndGet());
        database().write(h -> new SpaceStore().ensure(h, space, "ひだまり", Instant.EPOCH)).join();
        return space;
    }

    /** Keys of this database, in a directory beside it. */
    public synchronized FieldCipher cipher() {
        var open = cipher;
        if (open == null) {
            open = FieldCipher.open(database(), settings, KeyFile.besides(directory()));
            cipher = open;
        }
        return open;
    }

    /** Closes and opens again, as a restart does. */
    public synchronized Database reopened() {
        shut();
        return database();
    }

    /** Closes the database and leaves the data. */
    public synchronized void shut() {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    /** A connection past all rules, as somebody with access to the disk has. */
    public Connection burglar() throws SQLException {
        return DriverManager.getConnection(settings.url());
    }

    public Engine engine() {
        return settings.engine();
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Path directory() {
        return settings.dataDirectory();
    }

    @Override
    public void close() {
        shut();
        deleteAll(directory());
        deleteAll(PrivateFiles.directoryOf(KeyFile.besides(directory())));
    }

    @Override
    public String toString() {
        return engine().name();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("ibasho-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deleteAll(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(DatabaseFixture::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The one server of this run; started by whoever asks first, stopped with the JVM. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();

        static String freshUrl() {
            var name = "test_" + COUNT.incrementAndGet();
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException("database: " + name, failure);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
