package ibasho.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.chat.ErasedLineStore;
import ibasho.chat.Hearing;
import ibasho.chat.NewLine;
import ibasho.chat.RoomStore;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import ibasho.store.Erasing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Not even the sealed bytes of an erased line are left in any file (PROMISES 24). */
final class ErasedForGoodTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Erasing CHAT = new ErasedLineStore((_, _) -> Set.of());

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private SpaceId space = new SpaceId("none");
    private List<byte[]> sealed = List.of();

    @BeforeEach
    void sayTwentyLinesLongAgo() {
        space = fixture.space();
        var rooms = new RoomStore(fixture.database(), fixture.cipher());
        var chat = rooms.chat(rooms.open(space, "ひだまり", NOW).join());
        var hana = new ParticipantId("hana");
        for (var n = 0; n < 20; n++) {
            var line =
                    new NewLine(
                            "key-" + n,
                            new Hearing(hana, 0, null, null, 0),
                            new NewLine.Badge("はな", null, false),
                            null,
                            "かなりやの秘密 ".repeat(12) + n,
                            null,
                            null,
                            NOW.minus(Duration.ofDays(20)));
            chat.say(line).join();
        }
        sealed = sealedWords();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void noFileHoldsTheSealedBytesOfWhatTheJobErased() throws IOException {
        job().look();

        assertThat(sealed).hasSize(20);
        assertThat(sealedWords()).isEmpty();
        assertThat(filesThatHoldOne()).isEmpty();
    }

    /** The search finds what is there, and this is what the last step of the job is for. */
    @Test
    void onlyErasedRowsWouldStillLieInTheLogOfTheEngine() throws IOException {
        fixture.database().write(h -> CHAT.erase(h, space, NOW, 500)).join();

        assertThat(sealedWords()).isEmpty();
        assertThat(filesThatHoldOne()).contains("ibasho.db-wal");
    }

    private RetentionJob job() {
        return new RetentionJob(
                new RetentionJob.Parts(
                        fixture.database(),
                        space,
                        Periods.USUAL,
                        List.of(CHAT),
                        new PastRecordStore(),
                        new PersonErasureLog(
                                fixture.database(), fixture.cipher(), new AuditLog(CLOCK), CLOCK),
                        () -> null,
                        CLOCK,
                        () -> 0L),
                new ErasureStore(fixture.database(), new AuditLog(CLOCK)));
    }

    private List<byte[]> sealedWords() {
        return fixture.database()
                .read(handle ->
                        handle.createQuery("select words from chat_words")
                                .mapTo(byte[].class)
                                .list())
                .join();
    }

    private List<String> filesThatHoldOne() throws IOException {
        try (var files = Files.list(fixture.directory())) {
            return files.filter(
                            file -> {
                                var bytes = text(read(file));
                                return sealed.stream().anyMatch(one -> bytes.contains(text(one)));
                            })
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
