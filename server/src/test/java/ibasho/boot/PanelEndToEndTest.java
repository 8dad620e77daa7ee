package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.protocol.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows panel-01, panel-02 and panel-04 to panel-07 of the matrix by raw frames in a real house, for
 * every role: who may, who hears, and that everybody else is answered as if there were nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PanelEndToEndTest {
    private static final Set<Role> PLAN = EnumSet.of(Role.MANAGER, Role.LEAD, Role.COUNSELLOR);
    private static final String NEVER = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String SECRET = "ひみつのたすけあい";

    @TempDir private static Path directory;
    private final List<RawSocket> sockets = new ArrayList<>();
    private final Map<Role, RawSocket> others = new EnumMap<>(Role.class);
    private OpenHouse open;
    private CarePeople people;
    private int number = 10;

    @BeforeAll
    void start() {
        open = OpenHouse.demo(directory.resolve("data"));
        people = new CarePeople(open);
        for (var role : Role.values()) {
            others.put(role, comeIn("役" + others.size(), role));
        }
    }

    @AfterAll
    void stop() {
        sockets.forEach(RawSocket::close);
        open.close();
    }

    @Test
    void onlyManagersAndCounsellorsPlan() {
        for (var role : Role.values()) {
            var answer = ask(socket(role), "panel.plan", plan("of-" + role, ""));
            assertThat(answer.contains("panelPlanned"))
                    .as(role.name())
                    .isEqualTo(PLAN.contains(role));
            assertThat(answer.contains("NOT_ALLOWED"))
                    .as(role.name())
                    .isEqualTo(!PLAN.contains(role));
        }
        var wrong = seat("役3", Role.COUNSELLOR, "MEDICAL");
        assertThat(ask(socket(Role.MANAGER), "panel.plan", plan("wrong", wrong)))
                .contains("NO_SUCH_PERSON");
    }

    @Test
    void aSessionIsHeardByThoseInsideAndExistsForNobodyElse() {
        var fuji = comeIn("ふじ", Role.FACILITATOR);
        var momiji = comeIn("もみじ", Role.EXPERT);
        var hiba = comeIn("ひば", Role.EXPERT);
        var kaede = comeIn("かえで", Role.COUNSELLOR);
        var roster =
                String.join(
                        ",",
                        seat("ふじ", Role.FACILITATOR, "FACILITATOR"),
                        seat("もみじ", Role.EXPERT, "MEDICAL"),
                        seat("ひば", Role.EXPERT, "LEGAL"),
                        seat("かえで", Role.COUNSELLOR, "COUNSELLOR"));
        var id =
                found(
                        "\"panel\":\"([^\"]+)\"",
                        ask(socket(Role.MANAGER), "panel.plan", plan("k", roster)));
        var at = ",\"panel\":\"" + id + "\"";
        ask(kaede, "panel.summarise", at + about(SECRET));

        assertThat(ask(fuji, "panel.knock", token(at, "ふじ", Role.FACILITATOR))).contains(id);
        assertThat(ask(fuji, "panel.enter", at)).contains("panelEntered", SECRET);
        var ofMomiji = token(at, "もみじ", Role.EXPERT);
        assertThat(ask(hiba, "panel.knock", ofMomiji)).contains("LINK_NOT_VALID");
        assertThat(ask(momiji, "panel.knock", ofMomiji)).contains(id);
        assertThat(ask(momiji, "panel.knock", ofMomiji)).contains("LINK_NOT_VALID");
        assertThat(ask(momiji, "panel.enter", at)).contains("\"room\":null").doesNotContain(SECRET);
        until(fuji, "\"where\":\"WAITING\"");
        for (var role : Role.values()) {
            assertThat(ask(socket(role), "panel.admit", admit(at, "もみじ")))
                    .as(role.name())
                    .contains(role == Role.FACILITATOR ? "NO_SUCH_PANEL" : "NOT_ALLOWED");
        }
        ask(fuji, "panel.admit", admit(at, "もみじ"));
        until(momiji, "panel.moved");
        assertThat(ask(momiji, "panel.enter", at)).contains(SECRET, "\"standing\":null");
        ask(fuji, "panel.begin", at);
        var word = at + ",\"key\":\"k1\",\"text\":\"" + SECRET + "\"";
        assertThat(ask(momiji, "panel.say", word)).contains("NOT_NOMINATED");
        ask(momiji, "panel.hand", at + ",\"up\":true");
        until(fuji, "\"hand\":true");

        ask(fuji, "panel.nominate", at + ",\"people\":[\"" + id("もみじ", Role.EXPERT) + "\"]");
        others.values().forEach(this::quiet);
        assertThat(ask(momiji, "panel.say", word)).contains("panelSaid");

        assertThat(until(fuji, "panel.said")).contains(SECRET);
        assertThat(quiet(hiba)).noneMatch(frame -> frame.contains(SECRET));
        assertThat(ask(hiba, "panel.notes", at)).contains("NO_SUCH_PANEL");
        for (var role : Role.values()) {
            assertThat(quiet(socket(role))).as(role.name()).isEmpty();
            existsForNobody(role, at);
        }
        var listed = ask(socket(Role.MANAGER), "panel.list", "");
        assertThat(listed).contains("第1回", "\"missing\":[\"LEGAL\",\"WELFARE\"]");
        assertThat(listed).doesNotContain(SECRET);
        assertThat(ask(socket(Role.EXPERT), "panel.list", "")).doesNotContain("第1回");

        ask(fuji, "panel.end", at + ",\"closing\":\"\"");

        until(momiji, "panel.ended");
        assertThat(ask(momiji, "panel.enter", at)).contains("NO_SUCH_PANEL");
    }

    private void existsForNobody(Role role, String at) {
        var never = ",\"panel\":\"" + NEVER + "\"";
        var wishes =
                Map.of(
                        "panel.enter", "",
                        "panel.say", ",\"key\":\"k\",\"text\":\"x\"",
                        "panel.read", ",\"before\":null",
                        "panel.hand", ",\"up\":true",
                        "panel.begin", "",
                        "panel.nominate", ",\"people\":[]",
                        "panel.end", ",\"closing\":\"\"",
                        "panel.notes", "",
                        "panel.note", ",\"base\":0,\"text\":\"x\"",
                        "panel.summarise", about("x"));
        wishes.forEach((name, more) -> {
            var there = ask(socket(role), name, at + more);
            assertThat(answerOf(there))
                    .as(role + " " + name)
                    .isEqualTo(answerOf(ask(socket(role), name, never + more)));
            assertThat(there).containsAnyOf("NOT_ALLOWED", "NO_SUCH_PANEL");
        });
    }

    private String token(String at, String nickname, Role role) {
        var person = ",\"person\":\"" + id(nickname, role) + "\"";
        var made = ask(socket(Role.MANAGER), "panel.link", at + person);
        return ",\"token\":\"" + found("/panel#([^\"]+)\"", made) + "\"";
    }

    private String admit(String at, String nickname) {
        return at + ",\"person\":\"" + id(nickname, Role.EXPERT) + "\",\"admit\":true";
    }

    private String seat(String nickname, Role role, String part) {
        return "{\"who\":\"" + id(nickname, role) + "\",\"part\":\"" + part + "\"}";
    }

    /** The same name is the same person. */
    private String id(String nickname, Role role) {
        return people.enter(nickname, role).value();
    }

    private static String about(String facts) {
        return ",\"facts\":\"" + facts + "\",\"question\":\"\",\"sure\":true";
    }

    private static String plan(String key, String roster) {
        var now = Instant.now();
        return ",\"key\":\""
                + key
                + "\",\"title\":\"第1回\",\"from\":\""
                + now
                + "\",\"until\":\""
                + now.plusSeconds(3_600)
                + "\",\"roster\":["
                + roster
                + "]";
    }

    private static String answerOf(String frame) {
        return frame.replaceAll("\"n\":\\d+", "");
    }

    private static String found(String pattern, String in) {
        var found = Pattern.compile(pattern).matcher(in);
        assertThat(found.find()).as(in).isTrue();
        return found.group(1);
    }

    private RawSocket socket(Role role) {
        var socket = others.get(role);
        if (socket == null) {
            throw new AssertionError(role);
        }
        return socket;
    }

    private RawSocket comeIn(String nickname, Role... roles) {
        var socket = people.comeIn(nickname, roles);
        sockets.add(socket);
        return socket;
    }

    /** Asks, and reads on until the answer. */
    private String ask(RawSocket socket, String name, String more) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{\"t\":\"" + name + "\"" + more + "}}");
        while (true) {
            var frame = read(socket);
            if (frame.contains("\"n\":" + n + ",") || frame.contains("\"n\":" + n + "}")) {
                return frame;
            }
        }
    }

    /** Reads on until a frame with these words came. */
    private static String until(RawSocket socket, String words) {
        for (var frame = read(socket); ; frame = read(socket)) {
            if (frame.contains(words)) {
                return frame;
            }
        }
    }

    /** Everything of a panel that has come until now. */
    private List<String> quiet(RawSocket socket) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{\"t\":\"session.ping\"}}");
        var heard = new ArrayList<String>();
        for (var frame = read(socket); !frame.contains("\"n\":" + n); frame = read(socket)) {
            if (frame.contains("panel") || frame.contains(SECRET)) {
                heard.add(frame);
            }
        }
        return heard;
    }

    private static String read(RawSocket socket) {
        var frame = socket.read();
        if (frame == null) {
            throw new AssertionError("frame: none (expected: one)");
        }
        return frame.text();
    }
}
