package ibasho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresDurabilityTest {
    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.POSTGRESQL);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theWriterWaitsForTheLogEvenWhereTheServerWouldNot() throws SQLException {
        onTheServer(
                """
                do $$ begin
                    execute format('alter database %I set synchronous_commit = off',
                        current_database());
                end $$
                """);

        var found =
                fixture.database()
                        .write(h ->
                                h.createQuery("show synchronous_commit").mapTo(String.class).one())
                        .join();

        assertThat(found).isEqualTo("on");
    }

    @Test
    void aLostServerFailsTheWorkAndTheStoreComesBack() throws SQLException {
        var database = fixture.database();
        database.write(h -> h.execute("insert into space values ('before', 'a', 0)")).join();
        onTheServer(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """);

        var cut = database.write(h -> h.execute("insert into space values ('cut', 'a', 0)"));

        assertThatThrownBy(cut::join).hasCauseInstanceOf(StoreFailed.class);
        database.write(h -> h.execute("insert into space values ('after', 'a', 0)")).join();
        var found =
                database.write(h ->
                                h.createQuery("select id from space").mapTo(String.class).list())
                        .join();
        assertThat(found).containsExactlyInAnyOrder("before", "after");
        assertThat(database.healthy()).isTrue();
    }

    private void onTheServer(String sql) throws SQLException {
        try (var connection = fixture.burglar();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
