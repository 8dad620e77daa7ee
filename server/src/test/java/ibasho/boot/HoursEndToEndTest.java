package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.gateway.RawSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the room's door to the book of hours and the diary, in the real server. */
final class HoursEndToEndTest {
    private static final String ENTER =
            "{\"t\":\"room.enter\",\"presenceMode\":\"TEXT\",\"resume\":null}";
    private static final Pattern OPENING = Pattern.compile("\"opening\":\"([^\"]+)\"");

    @TempDir private Path directory;
    private OpenHouse open;
    private RawSocket participant;
    private RawSocket manager;
    private int wishes = 1;

    @BeforeEach
    void start() {
        open = OpenHouse.demo(directory.resolve("data"));
        var tokens = open.tokens(false);
        participant = open.comeIn(tokens.get(0));
        manager = open.comeIn(tokens.get(1));
    }

    @AfterEach
    void stop() {
        participant.close();
        manager.close();
        open.close();
    }

    @Test
    void aVisitStandsInTheBookAndInTheDiary() {
        assertThat(ask(manager, ENTER)).contains("\"t\":\"entered\"");
        assertThat(ask(participant, ENTER)).contains("\"t\":\"entered\"");

        await().pollInterval(Duration.ofMillis(300))
                .until(
                        () -> ask(manager, "{\"t\":\"hours.recent\"}"),
                        recent -> recent.contains("\"visits\":1,\"distinct\":1,\"fresh\":1"));

        var recent = ask(manager, "{\"t\":\"hours.recent\"}");
        assertThat(recent).doesNotContain("\"openedAt\":null");
        var id = OPENING.matcher(recent);
        assertThat(id.find()).isTrue();
        assertThat(ask(manager, "{\"t\":\"diary.read\",\"opening\":\"" + id.group(1) + "\"}"))
                .contains("参加者：1人（うち見学だけ 0人、はじめての方 1人）", "いまひらいています", "管理者：もみのき")
                .contains("\"signable\":false");
    }

    @Test
    void noParticipantEverLearnsAFigure() {
        for (var wish :
                new String[] {
                    "{\"t\":\"hours.recent\"}",
                    "{\"t\":\"hours.year\",\"fiscalYear\":2026}",
                    "{\"t\":\"diary.read\",\"opening\":\"x\"}",
                    "{\"t\":\"push.state\"}"
                }) {
            assertThat(ask(participant, wish)).contains("\"NOT_ALLOWED\"");
        }
    }

    /** Asks and brings the one answer. */
    private String ask(RawSocket from, String wish) {
        var n = ++wishes;
        from.say("{\"n\":" + n + ",\"m\":" + wish + "}");
        for (var frame = from.read(); frame != null; frame = from.read()) {
            if (frame.text().matches("(?s).*\"n\":" + n + "\\b.*")) {
                return frame.text();
            }
        }
        throw new AssertionError("answer: none (expected: one)");
    }
}
