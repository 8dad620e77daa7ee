package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.gateway.RawSocket.Frame;
import ibasho.protocol.CloseCode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server from the door to the disk and back. */
final class EndToEndTest {
    private static final String ENTER =
            "{\"n\":2,\"m\":{\"t\":\"room.enter\",\"presenceMode\":\"TEXT\",\"resume\":null}}";
    private static final String SAY =
            "{\"n\":3,\"m\":{\"t\":\"chat.say\",\"key\":\"k1\",\"audience\":\"ROOM\","
                    + "\"text\":\"お茶にします\",\"replyTo\":null,\"contactConfirmed\":false}}";

    @TempDir private static Path directory;
    private static OpenHouse open;

    @BeforeAll
    static void start() {
        open = OpenHouse.demo(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        open.close();
    }

    @Test
    void carriesALineFromOnePersonToAnother() {
        var tokens = open.tokens(false);
        try (var participant = open.comeIn(tokens.get(0));
                var manager = open.comeIn(tokens.get(1))) {
            manager.say(ENTER);
            await(manager, frame -> frame.text().contains("\"t\":\"entered\""));
            participant.say(ENTER);
            await(participant, frame -> frame.text().contains("\"t\":\"entered\""));

            participant.say(SAY);

            var answer = await(participant, frame -> frame.text().contains("\"n\":3"));
            var heard = await(manager, frame -> frame.text().contains("chat.said"));
            assertThat(answer.text()).contains("\"t\":\"done\"", "\"t\":\"said\"");
            assertThat(heard.text()).contains("お茶にします", "\"nickname\":\"うさぎ\"");
        }
    }

    @Test
    void givesTheOpeningsToAnybodysCalendarProgram() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + open.port() + "/calendar.ics");
            var answer =
                    browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

            assertThat(answer.headers().firstValue("content-type"))
                    .contains("text/calendar; charset=utf-8");
            assertThat(answer.body())
                    .contains("BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "SUMMARY:デモの居場所");
        }
    }

    @Test
    void putsASuspendedPersonOutAtOnce() {
        var tokens = open.tokens(false);
        try (var manager = open.comeIn(tokens.get(1));
                var participant = open.comeIn(tokens.get(0))) {
            participant.say(ENTER);
            await(participant, frame -> frame.text().contains("\"t\":\"entered\""));
            manager.say(ENTER);
            var who = idOf(await(manager, frame -> frame.text().contains("\"うさぎ\"")), "うさぎ");

            manager.say(
                    "{\"n\":4,\"m\":{\"t\":\"people.suspend\",\"person\":\""
                            + who
                            + "\",\"reason\":\"test\"}}");

            assertThat(participant.readClose()).isEqualTo(CloseCode.SIGNED_OUT.number());
            await(manager, frame -> frame.text().contains("\"gone\":[\"" + who + "\"]"));
            manager.say("{\"n\":5,\"m\":{\"t\":\"people.readmit\",\"person\":\"" + who + "\"}}");
            await(manager, frame -> frame.text().contains("\"t\":\"done\",\"n\":5"));
        }
    }

    @Test
    void demoLinksOpenOnceAndOnlyFromThisHost() {
        var token = open.tokens(false).getFirst();

        assertThat(open.openLink(token)).startsWith("HTTP/1.1 200 ");
        assertThat(open.openLink(token)).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void anotherStartMakesTheOldLinksUseless() {
        var old = open.tokens(false).getFirst();

        var fresh = open.tokens(false).getFirst();

        assertThat(open.openLink(old)).startsWith("HTTP/1.1 403 ");
        assertThat(open.openLink(fresh)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void demoLinksDoNotOpenForABrowserElsewhere() {
        var behindProxy = Map.of("IBASHO_PROXIES", "127.0.0.1");
        try (var proxied = new OpenHouse(directory.resolve("proxied"), true, behindProxy)) {
            var token = proxied.tokens(false).getFirst();

            assertThat(proxied.openLink(token, "X-Forwarded-For: 192.0.2.7\r\n"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(proxied.openLink(token)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void demoLinksDoNotOpenInAServerThatIsNoDemo() {
        var data = directory.resolve("moved");
        String token;
        try (var demo = OpenHouse.demo(data)) {
            token = demo.tokens(false).getFirst();
        }

        try (var serve = new OpenHouse(data, false, Map.of())) {
            assertThat(serve.openLink(token)).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void robotsAreThereAndSaySo() {
        try (var robots = OpenHouse.demo(directory.resolve("robots"))) {
            var tokens = robots.tokens(true);
            try (var manager = robots.comeIn(tokens.get(1))) {
                manager.say(ENTER);

                var seen = await(manager, frame -> frame.text().contains("\"robot\":true"));

                assertThat(seen.text()).containsAnyOf("きつね", "たんぽぽ", "ふくろう", "どんぐり");
            }
        }
    }

    @Test
    void figuresNameNobody() {
        var tokens = open.tokens(false);
        try (var counsellor = open.comeIn(tokens.get(2))) {
            counsellor.say(ENTER);
            await(counsellor, frame -> frame.text().contains("\"t\":\"entered\""));

            var figures = open.figures.registry().scrape();

            assertThat(figures)
                    .contains("ibasho_wishes_total{command=\"room.enter\"}")
                    .contains("ibasho_sockets_open")
                    .contains("ibasho_store_commits_seconds_count")
                    .doesNotContain("うさぎ", "くすのき", "かえで", "main", "ひろま");
            assertThat(labelsIn(figures))
                    .allMatch(
                            Set.of("command", "status", "code", "area", "id", "state", "quantile")
                                    ::contains);
        }
    }

    private static List<String> labelsIn(String figures) {
        return figures.lines()
                .filter(line -> !line.startsWith("#") && line.contains("{"))
                .map(line -> line.substring(line.indexOf('{') + 1, line.indexOf('=')))
                .distinct()
                .toList();
    }

    private static String idOf(Frame frame, String nickname) {
        var found =
                Pattern.compile("\"who\":\"([^\"]+)\",\"nickname\":\"" + nickname + "\"")
                        .matcher(frame.text());
        if (!found.find()) {
            throw new AssertionError("id of " + nickname + ": none (expected: one)");
        }
        return found.group(1);
    }

    private static Frame await(RawSocket socket, Predicate<Frame> wanted) {
        for (var frame = socket.read(); frame != null; frame = socket.read()) {
            if (wanted.test(frame)) {
                return frame;
            }
        }
        throw new AssertionError("frame: none (expected: one)");
    }
}
