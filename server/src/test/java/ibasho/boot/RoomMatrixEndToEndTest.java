package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.protocol.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of the privilege matrix about the room that depend on the door and on what others are told,
 * by raw frames of every role in a whole real house (room-01 to room-11, room-14, site-02).
 */
final class RoomMatrixEndToEndTest {
    private static final String ENTER = "\"room.enter\",\"presenceMode\":\"TEXT\",\"resume\":null";
    private static final String WATCH = "\"room.enter\",\"presenceMode\":\"WATCH\",\"resume\":null";

    /** room-01, and so room-03, room-07, room-09, room-14. */
    private static final Set<Role> INSIDE =
            EnumSet.of(
                    Role.PARTICIPANT,
                    Role.MANAGER,
                    Role.LEAD,
                    Role.SUPPORT_WORKER,
                    Role.BRIDGE_WORKER,
                    Role.COUNSELLOR,
                    Role.TECH_SUPPORT);

    /** room-02, room-10. */
    private static final Set<Role> OUTSIDE_AN_OPENING =
            EnumSet.of(Role.MANAGER, Role.LEAD, Role.SUPPORT_WORKER, Role.BRIDGE_WORKER);

    /** room-04. */
    private static final Set<Role> SEE_WATCHERS =
            EnumSet.of(
                    Role.MANAGER,
                    Role.LEAD,
                    Role.SUPPORT_WORKER,
                    Role.BRIDGE_WORKER,
                    Role.COUNSELLOR);

    @TempDir private Path directory;
    private final List<RawSocket> sockets = new ArrayList<>();
    private OpenHouse open;
    private CarePeople people;
    private int number = 10;

    @BeforeEach
    void start() {
        open = new OpenHouse(directory.resolve("data"), true, Map.of("IBASHO_OPENING_GRACE", "1s"));
        people = new CarePeople(open);
    }

    @AfterEach
    void stop() {
        sockets.forEach(RawSocket::close);
        open.close();
    }

    @Test
    void whoMayComeInDuringAnOpeningAndSeesWhoIsThere() {
        var watching = comeIn("りす", Role.PARTICIPANT);
        assertThat(ask(watching, WATCH)).contains("\"t\":\"entered\"");
        var seen = comeIn("きつね", Role.PARTICIPANT);
        ask(seen, ENTER);

        for (var role : Role.values()) {
            var answer = ask(comeIn("役" + role.name(), role), ENTER);

            assertThat(answer.contains("\"t\":\"entered\""))
                    .as("room-01 " + role)
                    .isEqualTo(INSIDE.contains(role));
            assertThat(answer.contains("\"nickname\":\"きつね\""))
                    .as("room-03 " + role)
                    .isEqualTo(INSIDE.contains(role));
            assertThat(answer.contains("りす"))
                    .as("room-04 " + role)
                    .isEqualTo(SEE_WATCHERS.contains(role));
        }
    }

    @Test
    void whoMayComeInAndSpeakWhileNoOpeningIsOn() {
        var inside = comeIn("りす", Role.PARTICIPANT);
        ask(inside, ENTER);
        byHand("door.pause");

        assertThat(ask(inside, say("まだいます"))).as("room-10 inside").contains("refused");
        for (var role : Role.values()) {
            var socket = comeIn("役" + role.name(), role);
            var entered = ask(socket, ENTER);
            var said = ask(socket, say("準備です"));

            assertThat(entered.contains("\"t\":\"entered\""))
                    .as("room-02 " + role)
                    .isEqualTo(OUTSIDE_AN_OPENING.contains(role));
            assertThat(said.contains("\"t\":\"said\""))
                    .as("room-10 " + role)
                    .isEqualTo(OUTSIDE_AN_OPENING.contains(role));
        }
    }

    @Test
    void nobodyIsManagerWithoutTheRoleAndAConfirmedExperience() {
        for (var role : Role.values()) {
            var answer =
                    ask(
                            comeIn("役" + role.name(), role),
                            "\"duty.checkIn\",\"hats\":[\"MANAGER\"],\"state\":\"IN_ROOM\"");

            assertThat(answer).as("room-27 " + role).contains("\"t\":\"refused\"");
        }
        var kusunoki = kept(open.comeIn(open.tokens(false).get(1)));
        assertThat(ask(kusunoki, "\"duty.checkIn\",\"hats\":[\"MANAGER\"],\"state\":\"IN_ROOM\""))
                .contains("\"t\":\"done\"");
    }

    @Test
    void nobodySpeaksOrMovesAsSomebodyElse() {
        var risu = comeIn("りす", Role.PARTICIPANT);
        var kitsune = people.enter("きつね", Role.PARTICIPANT);
        ask(risu, ENTER);

        assertThat(ask(risu, say("わたしは") + ",\"by\":\"" + kitsune + "\""))
                .contains("\"EXTRA_FIELD\"");
        assertThat(ask(risu, "\"avatar.goTo\",\"x\":3,\"y\":3,\"who\":\"" + kitsune + "\""))
                .contains("\"EXTRA_FIELD\"");
    }

    @Test
    void whatWasSaidBeforeIsForThoseWhoSteer() {
        var risu = comeIn("りす", Role.PARTICIPANT);
        ask(risu, ENTER);
        ask(risu, say("さきに言ったこと"));

        for (var role : INSIDE) {
            var answer = ask(comeIn("役" + role.name(), role), ENTER);

            assertThat(answer.contains("さきに言ったこと"))
                    .as("room-11 " + role)
                    .isEqualTo(OUTSIDE_AN_OPENING.contains(role));
        }
    }

    @Test
    void noFrameNamesAnybodyByTheLedgerAndNoneTellsWhoComesAndGoes() {
        var manager = comeIn("あんず", Role.MANAGER);
        var added =
                ask(
                        manager,
                        "\"people.add\",\"staff\":false,\"realName\":\"早瀬 かわせみ\",\"reading\":\"はやせ"
                                + " かわせみ\",\"email\":\"kawasemi@example.invalid\","
                                + "\"phone\":\"0857112233\",\"contactNote\":\"\"");
        var who = found("\"person\":\"([^\"]+)\"", added);
        var link = ask(manager, "\"people.invite\",\"person\":\"" + who + "\"");
        var kawasemi = kept(open.comeIn(found("#([A-Za-z0-9_-]+)", link)));
        ask(kawasemi, "\"welcome.nickname\",\"nickname\":\"すいれん\",\"evenIfNearRealName\":false");
        ask(kawasemi, "\"welcome.avatar\",\"avatar\":{\"style\":\"critters\",\"seed\":\"fox-1\"}");
        ask(kawasemi, "\"secret.later\"");
        ask(kawasemi, "\"rules.accept\",\"version\":1");
        var bystander = comeIn("りす", Role.PARTICIPANT);
        ask(bystander, ENTER);
        ask(manager, ENTER);

        assertThat(ask(kawasemi, WATCH)).contains("\"t\":\"entered\"");
        var heard = heard(bystander);
        ask(kawasemi, "\"room.mode\",\"presenceMode\":\"TEXT\"");
        ask(kawasemi, say("こんにちは"));

        assertThat(String.join("\n", heard))
                .as("room-05: somebody came to watch")
                .doesNotContain(who, "すいれん");
        for (var socket : List.of(bystander, manager)) {
            var untilTold = heardUntil(socket, "すいれん");
            assertThat(untilTold + String.join("\n", heard(socket)))
                    .as("room-06")
                    .contains("すいれん")
                    .doesNotContain("早瀬", "はやせ", "kawasemi", "0857112233", "127.0.0.1");
        }
    }

    @Test
    void helpContactsAreReadByAnybodyAlsoWhenClosed() throws Exception {
        close();
        try (var browser = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + open.port() + "/api/public");
            var answer =
                    browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"HELP\"", "\"CLOSED\"");
        }
    }

    /** The manager closes for today; waits until the time of grace is over. */
    private void close() {
        var manager = byHand("door.close");
        for (var frame = manager.read(); frame != null; frame = manager.read()) {
            if (frame.text().contains("\"t\":\"door.changed\"")
                    && frame.text().contains("\"state\":\"CLOSED\"")) {
                return;
            }
        }
        throw new AssertionError("door.changed: none (expected: CLOSED)");
    }

    private RawSocket byHand(String wish) {
        var manager = kept(open.comeIn(open.tokens(false).get(1)));
        ask(manager, "\"duty.checkIn\",\"hats\":[\"MANAGER\"],\"state\":\"IN_ROOM\"");
        assertThat(ask(manager, "\"" + wish + "\",\"reason\":\"都合\"")).contains("\"t\":\"done\"");
        return manager;
    }

    private String say(String text) {
        return "\"chat.say\",\"key\":\"k"
                + number
                + "\",\"audience\":\"ROOM\",\"text\":\""
                + text
                + "\",\"replyTo\":null,\"contactConfirmed\":false";
    }

    /**
     * What came up to the first frame with a word: the others are told a moment after whoever did
     * it has their answer.
     */
    private static String heardUntil(RawSocket socket, String word) {
        var all = new StringBuilder();
        for (var frame = socket.read(); frame != null; frame = socket.read()) {
            all.append(frame.text()).append('\n');
            if (frame.text().contains(word)) {
                break;
            }
        }
        return all.toString();
    }

    /** What came about the room until now; duty and door are told to everybody. */
    private List<String> heard(RawSocket socket) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{\"t\":\"session.ping\"}}");
        var all = new ArrayList<String>();
        for (var frame = socket.read(); frame != null; frame = socket.read()) {
            if (frame.text().contains("\"n\":" + n)) {
                return all;
            }
            if (!frame.text().contains("duty.changed") && !frame.text().contains("door.changed")) {
                all.add(frame.text());
            }
        }
        throw new AssertionError("ping: no answer (expected: one)");
    }

    private RawSocket comeIn(String nickname, Role... roles) {
        return kept(people.comeIn(nickname, roles));
    }

    private RawSocket kept(RawSocket socket) {
        sockets.add(socket);
        return socket;
    }

    private String ask(RawSocket socket, String wish) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{\"t\":" + wish + "}}");
        for (var frame = socket.read(); frame != null; frame = socket.read()) {
            if (frame.text().contains("\"n\":" + n + ",")
                    || frame.text().contains("\"n\":" + n + "}")) {
                return frame.text();
            }
        }
        throw new AssertionError(wish + ": no answer (expected: one)");
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + ": none (expected: one) in " + text);
        }
        return found.group(1);
    }
}
