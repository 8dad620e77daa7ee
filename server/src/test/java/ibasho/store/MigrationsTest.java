package ibasho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test begins with a database that today's program made. */
@OnBothEngines
final class MigrationsTest {
    private static final String TOMORROW = "classpath:db/tomorrow";

    private final DatabaseFixture given;

    MigrationsTest(DatabaseFixture given) {
        this.given = given;
    }

    @Test
    void refusesADatabaseOfANewerProgramInOneClearLine() throws SQLException {
        try (var fixture = closedDatabase()) {
            upgradeToTomorrow(fixture);

            assertThatThrownBy(fixture::database)
                    .isInstanceOf(DatabaseTooNew.class)
                    .message()
                    .startsWith("database schema version: 9000 (expected: ")
                    .hasLineCount(1);
            assertThat(count(fixture, "tomorrow")).as("left alone").isEqualTo(1);
        }
    }

    @Test
    void copiesAnSqliteFileBeforeItsSchemaChanges() throws IOException, SQLException {
        try (var fixture = closedDatabase()) {
            upgradeToTomorrow(fixture);

            var copies = copies(fixture);
            assertThat(copies).hasSize(given.engine() == Engine.SQLITE ? 1 : 0);
            for (var copy : copies) {
                assertThat(tablesOf(copy)).contains("space").doesNotContain("tomorrow");
                assertThat(rightsOf(copy)).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void copiesNothingWhenTheSchemaStaysAsItIs() throws IOException {
        try (var fixture = closedDatabase()) {
            fixture.reopened();

            assertThat(copies(fixture)).isEmpty();
        }
    }

    @Test
    void saysInOneLineThatAnAppliedMigrationWasEdited() throws SQLException {
        try (var fixture = closedDatabase()) {
            try (var connection = fixture.burglar();
                    var statement = connection.createStatement()) {
                statement.execute("update flyway_schema_history set checksum = 1");
            }

            assertThatThrownBy(fixture::database)
                    .isInstanceOf(DatabaseUnusable.class)
                    .message()
                    .startsWith("database schema: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void saysInOneLineThatTheDataDirectoryCannotBeUsed() throws IOException {
        try (var fixture = DatabaseFixture.fresh(given.engine())) {
            var file = Files.createFile(fixture.directory().resolve("file"));
            var settings = new DatabaseSettings(given.settings().url(), file.resolve("data"));

            assertThatThrownBy(() -> Database.open(settings))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessage("data directory: " + file.resolve("data") + " cannot be used");
        }
    }

    private DatabaseFixture closedDatabase() {
        var fixture = DatabaseFixture.fresh(given.engine());
        fixture.space();
        fixture.shut();
        return fixture;
    }

    private static void upgradeToTomorrow(DatabaseFixture fixture) {
        var settings = fixture.settings();
        new Migrations(settings, Connections.of(settings), TOMORROW).bringUpToDate();
    }

    private static List<Path> copies(DatabaseFixture fixture) throws IOException {
        try (var files = Files.list(fixture.directory())) {
            return files.filter(file -> file.toString().contains(".before-upgrade-v")).toList();
        }
    }

    private static int count(DatabaseFixture fixture, String table) throws SQLException {
        try (var connection = fixture.burglar();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from " + table)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static String tablesOf(Path copy) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement();
                var answer =
                        statement.executeQuery("select group_concat(name) from sqlite_master")) {
            return answer.getString(1);
        }
    }

    private static String rightsOf(Path copy) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(copy));
    }
}
