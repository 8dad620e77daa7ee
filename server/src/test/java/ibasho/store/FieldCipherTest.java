package ibasho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldCipherTest {
    private static final String TEXT = "山田 花子";

    @TempDir private Path keys;

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void opensForTheSamePlaceAfterARestart() {
        var sealed = open(keyFile()).seal("ledger_person", "p1", "real_name", TEXT);
        fixture.shut();

        var opened = open(keyFile()).open("ledger_person", "p1", "real_name", sealed);

        assertThat(opened).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"other,p1,real_name", "ledger_person,p2,real_name", "ledger_person,p1,reading"})
    void refusesWhatWasSealedForAnotherPlace(String table, String row, String column) {
        var cipher = open(keyFile());
        var sealed = cipher.seal("ledger_person", "p1", "real_name", TEXT);

        assertThatThrownBy(() -> cipher.open(table, row, column, sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining(table + "." + column);
    }

    @Test
    void refusesWhatWasChanged() {
        var cipher = open(keyFile());
        var sealed = cipher.seal("ledger_person", "p1", "real_name", TEXT);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.open("ledger_person", "p1", "real_name", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var cipher = open(keyFile());

        var one = cipher.seal("ledger_person", "p1", "real_name", TEXT);
        var other = cipher.seal("ledger_person", "p1", "real_name", TEXT);

        assertThat(one).isNotEqualTo(other);
        assertThat(new String(one, StandardCharsets.UTF_8)).doesNotContain("花子");
    }

    @Test
    void makesTheKeyFileForItsOwnerOnly() throws IOException {
        open(keyFile());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void neverMakesNewKeysForADatabaseThatHasSome() throws IOException {
        open(keyFile());
        Files.delete(keyFile());

        assertThatThrownBy(() -> open(keyFile()))
                .isInstanceOf(KeyUnusable.class)
                .message()
                .contains("is missing")
                .hasLineCount(1);
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void refusesTheKeysOfAnotherDatabase() {
        open(keyFile());
        var foreign = keys.resolve("foreign.json");
        try (var other = DatabaseFixture.fresh(Engine.SQLITE)) {
            FieldCipher.open(other.database(), other.settings(), foreign);
        }

        assertThatThrownBy(() -> open(foreign))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("does not open this database");
    }

    @Test
    void refusesAKeyFileInsideTheData() {
        var inside = fixture.directory().resolve("keys").resolve("keyset.json");

        assertThatThrownBy(() -> open(inside))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("expected: outside of");
        assertThat(inside).doesNotExist();
    }

    @Test
    void refusesALinkThatLeadsInsideTheData() throws IOException {
        var link = keys.resolve("link");
        Files.createSymbolicLink(link, fixture.directory());

        assertThatThrownBy(() -> open(link.resolve("keyset.json")))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("expected: outside of");
    }

    @Test
    void refusesAKeyFileThatEverybodyMayRead() throws IOException {
        open(keyFile());
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> open(keyFile()))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void putsTheKeysBesideTheDataNotInIt() {
        var data = Path.of("/srv/ibasho/data");

        assertThat(KeyFile.besides(data)).isEqualTo(Path.of("/srv/ibasho/data-keys/keyset.json"));
    }

    @Test
    void opensWithOldKeysAfterRotation() {
        var cipher = open(keyFile());
        var old = cipher.seal("ledger_person", "p1", "real_name", TEXT);

        cipher.rotate(fixture.database());
        var fresh = cipher.seal("ledger_person", "p1", "real_name", TEXT);
        fixture.shut();

        var later = open(keyFile());
        assertThat(later.keyCount()).isEqualTo(2);
        assertThat(later.open("ledger_person", "p1", "real_name", old)).isEqualTo(TEXT);
        assertThat(later.open("ledger_person", "p1", "real_name", fresh)).isEqualTo(TEXT);
    }

    @Test
    void noticesAKeyFileFromBeforeTheLastRotation() throws IOException {
        var cipher = open(keyFile());
        var old = Files.copy(keyFile(), keys.resolve("old.json"));

        cipher.rotate(fixture.database());
        Files.move(old, keyFile(), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> open(keyFile()))
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("does not open this database");
    }

    private Path keyFile() {
        return keys.resolve("keyset.json");
    }

    private FieldCipher open(Path keyFile) {
        return FieldCipher.open(fixture.database(), fixture.settings(), keyFile);
    }
}
