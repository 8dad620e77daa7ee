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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MigrationsTest {
    private DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refusesADatabaseOfANewerProgramInOneClearLine(Engine engine) throws SQLException {
        fixture.close();
        fixture = DatabaseFixture.fresh(engine);
        fixture.database();
        fixture.shut();
        bySomebodyElse(
                """
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by,
                     execution_time, success)
                values (900, '9999', 'tomorrow', 'SQL', 'V9999__tomorrow.sql', 'x', 1, true)
                """);

        assertThatThrownBy(fixture::database)
                .isInstanceOf(DatabaseTooNew.class)
                .message()
                .startsWith("database schema version: 9999 (expected: ")
                .hasLineCount(1);
    }

    @Test
    void copiesTheDatabaseBeforeItsSchemaChanges() throws IOException, SQLException {
        fixture.database().write(h -> h.execute("insert into space values ('a', 'b', 0)")).join();
        fixture.shut();
        forgetTheNewestMigration();

        fixture.database();

        var copies = copies();
        assertThat(copies).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copies.getFirst())))
                .isEqualTo("rw-------");
        assertThat(spacesIn(copies.getFirst())).isEqualTo(1);
    }

    @Test
    void copiesNothingWhenTheSchemaStaysAsItIs() throws IOException {
        fixture.database();

        fixture.reopened();

        assertThat(copies()).isEmpty();
    }

    @Test
    void saysInOneLineThatAnAppliedMigrationWasEdited() throws SQLException {
        fixture.database();
        fixture.shut();
        bySomebodyElse("update flyway_schema_history set checksum = 1 where version = '1'");

        assertThatThrownBy(fixture::database)
                .isInstanceOf(DatabaseUnusable.class)
                .message()
                .hasLineCount(1);
    }

    /**
     * As if the newest file had come with today's program: its history and tables are not there.
     */
    private void forgetTheNewestMigration() throws SQLException {
        bySomebodyElse("drop table info_card");
        bySomebodyElse("drop table info_laid_out");
        bySomebodyElse("delete from flyway_schema_history where version = '4'");
    }

    private void bySomebodyElse(String sql) throws SQLException {
        try (var connection = fixture.burglar();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(fixture.directory())) {
            return files.filter(file -> file.toString().contains(".before-upgrade-v")).toList();
        }
    }

    private static int spacesIn(Path copy) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var answer =
                        connection.createStatement().executeQuery("select count(*) from space")) {
            return answer.getInt(1);
        }
    }
}
