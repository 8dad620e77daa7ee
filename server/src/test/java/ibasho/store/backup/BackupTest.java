package ibasho.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.store.Database;
import ibasho.store.DatabaseFixture;
import ibasho.store.DatabaseSettings;
import ibasho.store.Engine;
import ibasho.store.FieldCipher;
import ibasho.store.KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was saved comes back whole, and nobody reads a backup without both keys (PROMISES 22, 23).
 */
final class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final BackupKey.Made KEY = BackupKey.make();

    /** Plain in the database, but never in a backup. */
    private static final String CANARY = "かなりやの居場所";

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    @TempDir private Path away;
    private byte[] sealedField = {};

    @BeforeEach
    void fill() throws IOException {
        var space = fixture.space();
        fixture.database()
                .write(h ->
                        h.execute("update space set name = ? where id = ?", CANARY, space.value()))
                .join();
        sealedField = fixture.cipher().seal("t", "r", "c", "本名");
        Files.writeString(sealing(), KEY.sealing());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsRestoredIsTheSameToTheLastRecordAndOpensWithTheSameKeys() throws Exception {
        var made = make();

        var found = restoring().restore(made.file(), elsewhere(), placesElsewhere());

        assertThat(found).isEqualTo(new Restoring.Found(NOW, "1.0", made.records()));
        assertThat(RecordSums.of(elsewhere().sqliteFile())).isEqualTo(sumsOfLive());
        try (var database = Database.open(elsewhere())) {
            var cipher = FieldCipher.open(database, elsewhere(), keysElsewhere());
            assertThat(cipher.open("t", "r", "c", sealedField)).isEqualTo("本名");
        }
    }

    @Test
    void itIsMadeWhileOthersWriteAndHoldsOneMoment() throws Exception {
        var writing = Thread.startVirtualThread(this::writeALot);

        var made = make();
        writing.join();

        assertThat(restoring().check(made.file(), away.resolve("work")).records())
                .isEqualTo(made.records());
    }

    @Test
    void noPlainTextIsInABackupAndNothingIsLeftBesideIt() throws Exception {
        var made = make();

        assertThat(text(made.file())).doesNotContain(latin(CANARY)).doesNotContain("SQLite format");
        assertThat(names(fixture.directory())).noneMatch(name -> name.contains("being-made"));
        assertThat(names(away.resolve("backups")))
                .containsExactly("ibasho-20261123T030000Z.backup");
    }

    @Test
    void theCanaryWouldBeFoundWhereItIsPlain() throws Exception {
        fixture.database().wipeTraces();

        assertThat(text(fixture.directory().resolve("ibasho.db"))).contains(latin(CANARY));
    }

    @Test
    void oneChangedByteAnywhereIsFoundAndNothingIsPutInPlace() throws Exception {
        var made = make();
        var bytes = Files.readAllBytes(made.file());
        for (var at : List.of(3, 18, 60, bytes.length / 2, bytes.length - 1)) {
            var damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(made.file(), damaged);

            assertThatThrownBy(
                            () -> restoring().restore(made.file(), elsewhere(), placesElsewhere()))
                    .as("byte %d", at)
                    .isInstanceOf(BackupProblem.class);
        }
        assertThat(elsewhere().sqliteFile()).doesNotExist();
        assertThat(keysElsewhere()).doesNotExist();
    }

    @Test
    void aCutTailIsFound() throws Exception {
        var made = make();
        var bytes = Files.readAllBytes(made.file());
        Files.write(made.file(), Arrays.copyOf(bytes, bytes.length - 100));

        assertThatThrownBy(() -> restoring().check(made.file(), away.resolve("work")))
                .isInstanceOf(BackupProblem.class);
    }

    @Test
    void oneKeyOrAnotherKeyOpensNothing() throws Exception {
        var made = make();
        var other = BackupKey.make();
        var wrong = new Restoring(BackupKey.of(other.first(), other.second()));

        assertThatThrownBy(() -> BackupKey.of(KEY.first(), KEY.first()))
                .isInstanceOf(BackupProblem.class);
        assertThatThrownBy(() -> BackupKey.of(KEY.first(), other.second()))
                .isInstanceOf(BackupProblem.class);
        assertThatThrownBy(() -> wrong.check(made.file(), away.resolve("work")))
                .hasMessageContaining("do not open");
    }

    @Test
    void aSlipOfThePenInAPartIsTold() {
        var slip = KEY.first().substring(0, KEY.first().length() - 2) + "AA";

        assertThatThrownBy(() -> BackupKey.of(slip, KEY.second()))
                .hasMessageContaining("written down wrongly");
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws Exception {
        var made = make();

        assertThatThrownBy(() ->
                        restoring().restore(made.file(), fixture.settings(), placesElsewhere()))
                .hasMessageContaining("is there already");
    }

    @Test
    void oldOnesGoButTheNewestStays() throws Exception {
        var shelf = shelf();
        maker().make(shelf, NOW.minus(Duration.ofDays(60)));
        maker().make(shelf, NOW.minus(Duration.ofDays(50)));

        assertThat(shelf.isDue(NOW, Duration.ofDays(1))).isTrue();
        assertThat(shelf.forgetBefore(NOW.minus(Duration.ofDays(30)))).isEqualTo(1);
        make();
        assertThat(shelf.isDue(NOW.plusSeconds(60), Duration.ofDays(1))).isFalse();
    }

    private void writeALot() {
        for (var n = 0; n < 200; n++) {
            fixture.space();
        }
    }

    private BackupMaker.Made make() throws BackupProblem {
        return maker().make(shelf(), NOW);
    }

    private BackupMaker maker() throws BackupProblem {
        var keys = new KeyPlaces(KeyFile.besides(fixture.directory()), sealing());
        return new BackupMaker(fixture.settings(), keys, "1.0");
    }

    private static Restoring restoring() throws BackupProblem {
        return new Restoring(BackupKey.of(KEY.second(), KEY.first()));
    }

    private BackupShelf shelf() {
        return new BackupShelf(away.resolve("backups"));
    }

    private Path sealing() {
        return away.resolve("sealing.json");
    }

    private DatabaseSettings elsewhere() {
        return DatabaseSettings.sqlite(away.resolve("data"));
    }

    private Path keysElsewhere() {
        return away.resolve("data-keys").resolve("keyset.json");
    }

    private KeyPlaces placesElsewhere() {
        return new KeyPlaces(keysElsewhere(), away.resolve("sealing-elsewhere.json"));
    }

    /** As of after everything was written. */
    private Object sumsOfLive() throws Exception {
        fixture.database().wipeTraces();
        return RecordSums.of(fixture.settings().sqliteFile());
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
