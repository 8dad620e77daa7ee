package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Concerns, hints and topics on the real server, by raw frames: who hears what, and who nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConcernEndToEndTest {
    private static final Pattern SEQ = Pattern.compile("\"t\":\"said\",\"seq\":(\\d+)");
    private static final String ENTER =
            "{\"t\":\"room.enter\",\"presenceMode\":\"TEXT\",\"resume\":null}";

    @TempDir private static Path directory;
    private OpenHouse open;
    private RawSocket participant;
    private RawSocket manager;
    private final List<String> heardByParticipant = new ArrayList<>();
    private int wishes = 1;

    @BeforeAll
    void start() {
        open = OpenHouse.demo(directory.resolve("data"));
        var tokens = open.tokens(false);
        participant = open.comeIn(tokens.get(0));
        manager = open.comeIn(tokens.get(1));
        ask(manager, ENTER);
        ask(participant, ENTER);
    }

    @AfterAll
    void stop() {
        participant.close();
        manager.close();
        open.close();
    }

    @Test
    void aHintRaisesACardAndLeavesTheLineWhereItIs() {
        var answer = ask(participant, say("h1", "ﾀﾋね", false));

        assertThat(answer).contains("\"t\":\"said\"");
        assertThat(await(manager, "chat.said")).contains("ﾀﾋね");
        assertThat(await(manager, "concern.changed"))
                .contains("\"kind\":\"WORDS\"", "\"category\":\"SLANDER\"", "ﾀﾋね");
        assertThat(ask(manager, "{\"t\":\"session.ping\"}")).contains("done");
    }

    @Test
    void painRingsTheCareBellAndRaisesNoCard() {
        ask(participant, say("h2", "きえたい", false));

        assertThat(await(manager, "care.rang")).contains("HINT");
        assertThat(ask(manager, "{\"t\":\"concern.cards\"}")).doesNotContain("きえたい");
        assertThat(ask(participant, "{\"t\":\"session.ping\"}")).contains("done");
        assertThat(String.join("\n", heardByParticipant)).doesNotContain("care.", "concern.");
    }

    @Test
    void aContactSentOnReachesStaffAsAHint() {
        ask(participant, say("h3", "090-1234-5678 です", true));

        assertThat(await(manager, "\"kind\":\"CONTACT\"")).contains("CALM");
    }

    @Test
    void aReportReachesStaffAndNotOneByteTheReported() {
        var said = SEQ.matcher(ask(manager, say("m1", "お茶にします", false)));
        assertThat(said.find()).isTrue();
        var before = heardByParticipant.size();

        var answer =
                ask(
                        participant,
                        "{\"t\":\"concern.report\",\"key\":\"r1\",\"line\":"
                                + said.group(1)
                                + ",\"person\":null,\"reason\":\"\"}");

        assertThat(answer).contains("\"t\":\"done\"", "\"result\":null");
        var heard = new ArrayList<String>();
        var cards = askKeeping(manager, "{\"t\":\"concern.cards\"}", heard);
        assertThat(cards).doesNotContain("\"kind\":\"REPORT\"");
        assertThat(heard).noneMatch(frame -> frame.contains("\"kind\":\"REPORT\""));
        assertThat(heardByParticipant.subList(before, heardByParticipant.size()))
                .noneMatch(frame -> frame.contains("concern."));
    }

    @Test
    void aTopicIsDrawnForEverybodyInsideWithoutAName() {
        assertThat(ask(participant, "{\"t\":\"topic.draw\"}")).contains("\"t\":\"done\"");

        var told = await(manager, "topic.changed");
        assertThat(told).contains("\"byStaff\":false", "\"votes\":0").doesNotContain("うさぎ");
        assertThat(ask(participant, "{\"t\":\"topic.draw\"}")).contains("TOO_FAST");
    }

    private static String say(String key, String text, boolean confirmed) {
        return "{\"t\":\"chat.say\",\"key\":\""
                + key
                + "\",\"audience\":\"ROOM\",\"text\":\""
                + text
                + "\",\"replyTo\":null,\"contactConfirmed\":"
                + confirmed
                + "}";
    }

    private String ask(RawSocket socket, String wish) {
        return askKeeping(socket, wish, new ArrayList<>());
    }

    private String askKeeping(RawSocket socket, String wish, List<String> others) {
        var n = ++wishes;
        socket.say("{\"n\":" + n + ",\"m\":" + wish + "}");
        while (true) {
            var text = next(socket);
            if (text.contains("\"n\":" + n + ",") || text.contains("\"n\":" + n + "}")) {
                return text;
            }
            others.add(text);
        }
    }

    private String await(RawSocket socket, String part) {
        while (true) {
            var text = next(socket);
            if (text.contains(part)) {
                return text;
            }
        }
    }

    private String next(RawSocket socket) {
        var frame = socket.read();
        if (frame == null) {
            throw new AssertionError("frame: none (expected: one)");
        }
        if (socket == participant) {
            heardByParticipant.add(frame.text());
        }
        return frame.text();
    }
}
