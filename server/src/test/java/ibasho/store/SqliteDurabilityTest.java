package ibasho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteDurabilityTest {
    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theWriterSyncsEveryCommit() {
        assertThat(pragmas("synchronous", "journal_mode", "foreign_keys", "secure_delete"))
                .containsExactly("2", "wal", "1", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ibasho.db?synchronous=OFF",
                "ibasho.db?journal_mode=MEMORY",
                ":memory:",
                "file:ibasho.db",
                ""
            })
    void anAddressCannotWeakenIt(String file) {
        var url = "jdbc:sqlite:" + file;

        assertThatThrownBy(() -> new DatabaseSettings(url, fixture.directory()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("database.url (expected: jdbc:sqlite:<file>");
    }

    @Test
    void aFullDiskFailsTheWorkAndTheStoreRecovers() {
        var database = fixture.database();
        database.write(h -> h.execute("pragma max_page_count = 60")).join();
        var text = "あ".repeat(500_000);
        var tooMuch =
                database.write(h -> h.execute("insert into space values (?, ?, ?)", "a", text, 0L));

        assertThatThrownBy(tooMuch::join).isNotNull();

        database.write(h -> h.execute("insert into space values (?, ?, ?)", "b", "b", 0L)).join();
        assertThat(database.healthy()).isTrue();
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        fixture.database();

        var rights =
                Files.getPosixFilePermissions(
                        fixture.directory().resolve(DatabaseSettings.FILE_NAME));
        assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
    }

    private List<String> pragmas(String... names) {
        return fixture.database()
                .write(h ->
                        List.of(names).stream()
                                .map(name -> h.createQuery("pragma " + name))
                                .map(query -> query.mapTo(String.class).one())
                                .toList())
                .join();
    }
}
