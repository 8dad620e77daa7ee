package ibasho.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.ParticipantId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever copies the disk finds no name on it (PROMISES 22). */
final class LedgerAtRestTest {
    private static final Identity CANARY =
            new Identity("金糸雀 鳴子", "カナリヤ ナルコ", "canary@example.jp", "090-0000-1234", "かなりやの連絡先メモ");
    private static final List<String> MUST_NOT_BE_FOUND =
            List.of("金糸雀", "鳴子", "カナリヤ", "ナルコ", "canary", "090-0000-1234", "かなりや");
    private static final List<Charset> ENCODINGS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("windows-31j"));

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void noFileOfTheDataHoldsAName() throws IOException {
        writeTheCanary();

        var files = everyFile();
        assertThat(files.keySet())
                .as("what was looked at")
                .contains("ibasho.db", "ibasho.db-wal", "copy.db");
        assertThat(found(files)).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        writeTheCanary();
        fixture.database()
                .write(h -> h.execute("update space set name = ?", CANARY.realName()))
                .join();

        assertThat(found(everyFile())).contains("ibasho.db-wal: 金糸雀 in UTF-8");
    }

    private void writeTheCanary() {
        var clock = InstantSource.fixed(Instant.EPOCH);
        var store =
                new LedgerStore(fixture.database(), fixture.cipher(), new AuditLog(clock), clock);
        var entering = store.entering(fixture.space(), new ParticipantId("p"), CANARY, null);
        fixture.database().write(entering).join();
        copyAsABackupDoes();
    }

    private void copyAsABackupDoes() {
        try (var connection = fixture.burglar();
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, fixture.directory().resolve("copy.db").toString());
            statement.execute();
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, byte[]> everyFile() throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        try (var files = Files.list(fixture.directory())) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static List<String> found(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .flatMap(file -> foundIn(file.getKey(), file.getValue()).stream())
                .toList();
    }

    private static List<String> foundIn(String name, byte[] bytes) {
        var haystack = new String(bytes, StandardCharsets.ISO_8859_1);
        return MUST_NOT_BE_FOUND.stream()
                .flatMap(text ->
                        ENCODINGS.stream()
                                .filter(one -> haystack.contains(asBytes(text, one)))
                                .map(one -> name + ": " + text + " in " + one))
                .toList();
    }

    private static String asBytes(String text, Charset encoding) {
        return new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1);
    }
}
