package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.gateway.RawSocket.Frame;
import ibasho.protocol.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * つらい, the private line and tickets by raw frames in a real house: who hears what, who may what.
 */
final class CareEndToEndTest {
    private static final String PING = "\"t\":\"session.ping\"";
    private static final Pattern CASE = Pattern.compile("\"careCase\":\\{\"id\":\"([^\"]+)\"");
    private static final Pattern TICKET = Pattern.compile("\"ticket\":\\{\"id\":\"([^\"]+)\"");

    @TempDir private Path directory;
    private final List<RawSocket> sockets = new ArrayList<>();
    private OpenHouse open;
    private CarePeople people;
    private int number = 10;

    @BeforeEach
    void start() {
        open = OpenHouse.demo(directory.resolve("data"));
        people = new CarePeople(open);
    }

    @AfterEach
    void stop() {
        sockets.forEach(RawSocket::close);
        open.close();
    }

    @Test
    void aPressReachesThoseOnDutyAndTheAnswerReachesThePerson() {
        var usagi = comeIn("うさぎ", Role.PARTICIPANT);
        var kaede = onDuty("かえで", Role.COUNSELLOR);

        var pressed = ask(usagi, "\"t\":\"care.call\",\"key\":\"k1\"");
        var rang = await(kaede, "care.rang");
        var began = System.nanoTime();
        var answered =
                ask(kaede, "\"t\":\"care.answer\"," + careCase(rang) + ",\"part\":\"BESIDE\"");
        var own = await(usagi, "\"state\":\"ANSWERED\"");

        assertThat(pressed).contains("\"state\":\"CALLED\"", "\"reached\":true");
        assertThat(rang).contains("\"nickname\":\"うさぎ\"", "\"kind\":\"CALLED\"");
        assertThat(answered).contains("\"t\":\"done\"");
        assertThat(own).contains("care.own", "\"by\":\"かえで\"");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nobodyElseReceivesOneByteOfIt() {
        var others =
                List.of(
                        comeIn("きつね", Role.PARTICIPANT),
                        comeIn("ひのき", Role.TECH_SUPPORT),
                        comeIn("つばき", Role.OFFICER),
                        comeIn("すぎ", Role.SYSADMIN),
                        comeIn("ゆず", Role.EXPERT));
        var usagi = comeIn("うさぎ", Role.PARTICIPANT);
        var kaede = onDuty("かえで", Role.COUNSELLOR);
        others.forEach(this::quiet);

        ask(usagi, "\"t\":\"care.call\",\"key\":\"k1\"");
        var id = careCase(await(kaede, "care.rang"));
        ask(kaede, "\"t\":\"care.answer\"," + id + ",\"part\":\"BESIDE\"");
        ask(kaede, "\"t\":\"care.step\"," + id + ",\"step\":\"OTHER\",\"text\":\"そばにいます\"");
        ask(usagi, "\"t\":\"care.takeBack\"");
        ask(kaede, "\"t\":\"care.close\"," + id + ",\"level\":\"LISTENED\",\"how\":\"聞きました\"");
        ask(usagi, "\"t\":\"line.write\",\"key\":\"k1\",\"text\":\"ありがとう\"");
        ask(kaede, "\"t\":\"back.write\",\"key\":\"k1\",\"text\":\"おつかれさま\",\"kind\":\"TALK\"");

        assertThat(others).allSatisfy(other -> assertThat(quiet(other)).isEmpty());
    }

    @Test
    void whatStaffWriteNeverReachesThePerson() {
        var usagi = comeIn("うさぎ", Role.PARTICIPANT);
        var kaede = onDuty("かえで", Role.COUNSELLOR);
        ask(usagi, "\"t\":\"care.call\",\"key\":\"k1\"");
        var id = careCase(await(kaede, "care.rang"));
        quiet(usagi);

        ask(kaede, "\"t\":\"care.step\"," + id + ",\"step\":\"OTHER\",\"text\":\"ひみつのひかえ\"");
        ask(kaede, "\"t\":\"care.answer\"," + id + ",\"part\":\"AROUND\"");
        assertThat(quiet(usagi)).isEmpty();
        ask(kaede, "\"t\":\"care.close\"," + id + ",\"level\":\"SAFETY\",\"how\":\"ひみつのおわり\"");

        assertThat(String.join("", quiet(usagi)))
                .contains("\"state\":\"NONE\"")
                .doesNotContain("ひみつ", "SAFETY");
    }

    @Test
    void aHintIsToldToStaffAndToNobodyElseNotEvenThePerson() {
        var usagi = comeIn("うさぎ", Role.PARTICIPANT);
        var kaede = onDuty("かえで", Role.COUNSELLOR);
        quiet(usagi);

        open.house
                .offices()
                .care()
                .bell()
                .hint(open.house.space(), people.enter("うさぎ", Role.PARTICIPANT), 7);

        assertThat(await(kaede, "care.rang")).contains("\"kind\":\"HINT\"", "\"line\":7");
        assertThat(quiet(usagi)).isEmpty();
        assertThat(ask(usagi, "\"t\":\"care.mine\"")).contains("\"state\":\"NONE\"");
    }

    @Test
    void withNobodyOnDutyTheAnswerSaysSoAndTheCallIsOnRecord() {
        var usagi = comeIn("うさぎ", Role.PARTICIPANT);

        var pressed = ask(usagi, "\"t\":\"care.call\",\"key\":\"k1\"");

        assertThat(pressed).contains("\"state\":\"CALLED\"", "\"reached\":false");
        var kaede = comeIn("かえで", Role.COUNSELLOR);
        assertThat(ask(kaede, "\"t\":\"care.cases\"")).contains("うさぎ", "\"reached\":false");
    }

    @Test
    void itWorksBehindAClosedDoorAndOutlivesTheProgram() {
        open.close();
        var data = directory.resolve("closed");
        try (var closed = new OpenHouse(data, HouseKind.REAL, Map.of())) {
            open = closed;
            people = new CarePeople(closed);
            assertThat(ask(closedUsagi(), "\"t\":\"care.call\",\"key\":\"k1\""))
                    .contains("\"state\":\"CALLED\"", "\"reached\":false");
        }
        open = new OpenHouse(data, HouseKind.REAL, Map.of());
        people = new CarePeople(open);

        assertThat(ask(closedUsagi(), "\"t\":\"care.mine\"")).contains("\"state\":\"CALLED\"");
    }

    @Test
    void pressingOnAndOnIsNeverTurnedAwayAndMakesOneCase() {
        var usagi = comeIn("うさぎ", Role.PARTICIPANT);
        var kaede = comeIn("かえで", Role.COUNSELLOR);

        for (var n = 0; n < 200; n++) {
            assertThat(ask(usagi, "\"t\":\"care.call\",\"key\":\"k" + n + "\""))
                    .contains("\"state\":\"CALLED\"");
        }

        var cases = ask(kaede, "\"t\":\"care.cases\"");
        assertThat(cases.split("\"kind\":\"CALLED\"", -1)).hasSize(2);
    }

    @Test
    void staffGiveAReasonBeforeTheySpeakToSomebodyOnSotto() {
        var usagi = comeIn("うさぎ", Role.PARTICIPANT);
        var kaede = comeIn("かえで", Role.COUNSELLOR);
        ask(usagi, "\"t\":\"room.enter\",\"presenceMode\":\"QUIET\",\"resume\":null");
        var to = "\"t\":\"line.reply\",\"person\":\"" + people.enter("うさぎ").value() + "\",";
        var word = "\"text\":\"こんにちは\",\"template\":null,";

        var refused = ask(kaede, to + "\"key\":\"k1\"," + word + "\"quietReason\":null");
        var said = ask(kaede, to + "\"key\":\"k2\"," + word + "\"quietReason\":\"ひみつのわけ\"");

        assertThat(refused).contains("\"REASON_NEEDED\"");
        assertThat(said).contains("\"t\":\"done\"");
        assertThat(await(usagi, "line.said")).contains("こんにちは").doesNotContain("ひみつ");
    }

    @Test
    void technicalSupportAnswersTicketsAndSeesNothingElse() {
        var usagi = comeIn("うさぎ", Role.PARTICIPANT);
        var hinoki = comeIn("ひのき", Role.TECH_SUPPORT);
        ask(usagi, "\"t\":\"line.write\",\"key\":\"k1\",\"text\":\"ないしょです\"");

        var asked =
                ask(
                        usagi,
                        "\"t\":\"tech.ask\",\"key\":\"k1\",\"symptom\":\"音が出ません\","
                                + "\"selfTest\":null");
        var told = await(hinoki, "tech.changed");
        var ticket = TICKET.matcher(asked);
        assertThat(ticket.find()).isTrue();
        ask(
                hinoki,
                "\"t\":\"tech.answer\",\"ticket\":\""
                        + ticket.group(1)
                        + "\",\"key\":\"a1\",\"text\":\"音量を見ます\"");

        assertThat(told).contains("\"nickname\":\"うさぎ\"", "音が出ません");
        assertThat(await(usagi, "音量を見ます")).contains("\"nickname\":\"ひのき\"");
        assertThat(ask(hinoki, "\"t\":\"line.list\"")).contains("NOT_ALLOWED");
        assertThat(ask(hinoki, "\"t\":\"tech.tickets\"")).doesNotContain("ないしょ");
    }

    @Test
    void everyRoleMayWhatTheMatrixSaysAndNothingMore() {
        var usagi = people.enter("うさぎ", Role.PARTICIPANT).value();
        var press = "\"t\":\"care.call\",\"key\":\"m1\"";
        var cases = "\"t\":\"care.cases\"";
        var answer = "\"t\":\"care.answer\",\"careCase\":\"none\",\"part\":\"BESIDE\"";
        var write = "\"t\":\"line.write\",\"key\":\"m1\",\"text\":\"はい\"";
        var read = "\"t\":\"line.open\",\"person\":\"" + usagi + "\"";
        var back = "\"t\":\"back.read\",\"day\":null";
        var tickets = "\"t\":\"tech.tickets\"";

        allows("りす", List.of(press, write), List.of(cases, answer, read, back, tickets));
        for (var one : List.of(Role.MANAGER, Role.SUPPORT_WORKER)) {
            allows(one, List.of(cases, answer, read, back, tickets), List.of(press, write));
        }
        allows(Role.COUNSELLOR, List.of(cases, answer, read, back), List.of(press, write, tickets));
        allows(
                Role.TECH_SUPPORT,
                List.of(tickets),
                List.of(press, write, cases, answer, read, back));
        for (var one : List.of(Role.EXPERT, Role.OFFICER, Role.SYSADMIN)) {
            allows(one, List.of(), List.of(press, write, cases, answer, read, back, tickets));
        }
    }

    private void allows(Role role, List<String> allowed, List<String> refused) {
        allows(comeIn("役" + role.column(), role), allowed, refused);
    }

    private void allows(String participant, List<String> allowed, List<String> refused) {
        allows(comeIn(participant, Role.PARTICIPANT), allowed, refused);
    }

    private void allows(RawSocket socket, List<String> allowed, List<String> refused) {
        assertThat(allowed)
                .allSatisfy(
                        wish -> assertThat(ask(socket, wish)).doesNotContain("\"NOT_ALLOWED\""));
        assertThat(refused)
                .allSatisfy(wish -> assertThat(ask(socket, wish)).contains("\"NOT_ALLOWED\""));
    }

    private RawSocket closedUsagi() {
        var socket = people.comeBack("うさぎ");
        sockets.add(socket);
        return socket;
    }

    private RawSocket onDuty(String nickname, Role role) {
        var socket = comeIn(nickname, role);
        ask(socket, "\"t\":\"duty.checkIn\",\"hats\":[\"CONSULT\"],\"state\":\"IN_ROOM\"");
        return socket;
    }

    private RawSocket comeIn(String nickname, Role... roles) {
        var socket = people.comeIn(nickname, roles);
        sockets.add(socket);
        return socket;
    }

    /** Asks, and reads on until the answer. */
    private String ask(RawSocket socket, String wish) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{" + wish + "}}");
        return await(socket, "\"n\":" + n + ",", "\"n\":" + n + "}");
    }

    /** Everything but duty's own news that has come until now. */
    private List<String> quiet(RawSocket socket) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{" + PING + "}}");
        var heard = new ArrayList<String>();
        for (var frame = read(socket); !frame.contains("\"n\":" + n); frame = read(socket)) {
            if (!frame.contains("duty.changed") && !frame.contains("door.changed")) {
                heard.add(frame);
            }
        }
        return heard;
    }

    private static String await(RawSocket socket, String... wanted) {
        while (true) {
            var frame = read(socket);
            for (var one : wanted) {
                if (frame.contains(one)) {
                    return frame;
                }
            }
        }
    }

    private static String read(RawSocket socket) {
        Frame frame = socket.read();
        if (frame == null) {
            throw new AssertionError("frame: none (expected: one)");
        }
        return frame.text();
    }

    private static String careCase(String frame) {
        var found = CASE.matcher(frame);
        if (!found.find()) {
            throw new AssertionError("case: none in " + frame);
        }
        return "\"careCase\":\"" + found.group(1) + "\"";
    }
}
