package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.protocol.Role;
import java.nio.file.Path;
import java.time.Duration;
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
 * Rows consult-01 to consult-09 of the matrix by raw frames in a real house, for every role: who
 * may, who hears, and that everybody else is answered as if there were nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsultEndToEndTest {
    private static final Set<Role> STAFF_OF_IT =
            EnumSet.of(Role.MANAGER, Role.LEAD, Role.COUNSELLOR);
    private static final String NEVER = "AAAAAAAAAAAAAAAAAAAAAA";

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
    void askingIsHeardByManagersAndCounsellorsAndByNobodyElse() {
        var risu = comeIn("りす", Role.PARTICIPANT);
        others.values().forEach(this::quiet);

        var own =
                ask(
                        risu,
                        "consult.ask",
                        ",\"medium\":\"TEXT\",\"when\":\"NOW\",\"words\":\"ねむれない\"");

        assertThat(own).contains("\"state\":\"WAITING\"");
        for (var role : Role.values()) {
            var heard = String.join("", quiet(socket(role)));
            assertThat(heard.contains("consult.changed"))
                    .as(role.name())
                    .isEqualTo(STAFF_OF_IT.contains(role));
            assertThat(heard).doesNotContain("ねむれない", "りす");
            var list = ask(socket(role), "consult.list", "");
            assertThat(list.contains("りす")).as(role.name()).isEqualTo(STAFF_OF_IT.contains(role));
            assertThat(list.contains("ねむれない")).as(role.name()).isEqualTo(role == Role.COUNSELLOR);
        }
        assertThat(ask(risu, "consult.takeBack", "")).contains("\"state\":\"NONE\"");
        assertThat(ask(socket(Role.COUNSELLOR), "consult.list", "")).doesNotContain("りす");
    }

    @Test
    void onlyACounsellorOpensARoomAndOnlyWhoBelongsComesIn() {
        var tanuki = comeIn("たぬき", Role.PARTICIPANT);
        ask(tanuki, "consult.ask", ",\"medium\":\"TEXT\",\"when\":\"NOW\",\"words\":\"\"");
        var wish = found("\"wish\":\"([^\"]+)\"", ask(socket(Role.COUNSELLOR), "consult.list", ""));
        for (var role : EnumSet.complementOf(EnumSet.of(Role.COUNSELLOR))) {
            assertThat(ask(socket(role), "consult.open", ",\"wish\":\"" + wish + "\""))
                    .as(role.name())
                    .contains("NOT_ALLOWED");
        }
        var room =
                found(
                        "\"room\":\"([^\"]+)\"",
                        ask(socket(Role.COUNSELLOR), "consult.open", ",\"wish\":\"" + wish + "\""));
        var at = ",\"room\":\"" + room + "\"";
        ask(socket(Role.COUNSELLOR), "side.enter", at);
        assertThat(ask(tanuki, "side.enter", at)).contains("sideEntered", "\"part\":\"PERSON\"");
        others.values().forEach(this::quiet);

        ask(tanuki, "side.say", at + ",\"key\":\"k1\",\"text\":\"ひみつのはなし\"");

        for (var role : EnumSet.complementOf(EnumSet.of(Role.COUNSELLOR))) {
            assertThat(quiet(socket(role))).as(role.name()).isEmpty();
            for (var name : List.of("side.enter", "side.say", "side.read")) {
                var more =
                        switch (name) {
                            case "side.say" -> ",\"key\":\"k\",\"text\":\"x\"";
                            case "side.read" -> ",\"before\":null";
                            default -> "";
                        };
                var there = ask(socket(role), name, at + more);
                var never = ask(socket(role), name, ",\"room\":\"" + NEVER + "\"" + more);
                assertThat(answerOf(there)).as(role + " " + name).isEqualTo(answerOf(never));
                assertThat(there).containsAnyOf("NOT_ALLOWED", "NO_SUCH_SIDE_ROOM");
            }
        }
        assertThat(String.join("", quiet(socket(Role.COUNSELLOR)))).contains("ひみつのはなし");
        var inUse = ask(socket(Role.MANAGER), "side.rooms", "");
        assertThat(inUse).contains(nicknameOf(Role.COUNSELLOR)).doesNotContain("たぬき", room, "ひみつ");
        assertThat(ask(socket(Role.SUPPORT_WORKER), "side.rooms", "")).contains("NOT_ALLOWED");

        ask(socket(Role.COUNSELLOR), "side.end", at);

        assertThat(ask(tanuki, "side.enter", at)).contains("NO_SUCH_SIDE_ROOM");
        assertThat(ask(tanuki, "consult.mine", "")).contains("\"state\":\"NONE\"");
    }

    @Test
    void whatLiesOnTheTableIsSeenByThoseInsideAndByNobodyElse() {
        var hari = comeIn("はりねずみ", Role.PARTICIPANT);
        var buna = comeIn("ぶな", Role.COUNSELLOR);
        ask(hari, "consult.ask", ",\"medium\":\"TEXT\",\"when\":\"NOW\",\"words\":\"\"");
        var list = ask(buna, "consult.list", "");
        var wish =
                found("\"wish\":\"([^\"]+)\",\"person\":\"[^\"]+\",\"nickname\":\"はりねずみ\"", list);
        var opened = ask(buna, "consult.open", ",\"wish\":\"" + wish + "\"");
        var at = ",\"room\":\"" + found("\"room\":\"([^\"]+)\"", opened) + "\"";
        ask(buna, "side.enter", at);
        ask(hari, "side.enter", at);
        var leftOut = ",\"key\":\"k1\",\"kind\":\"LEFT_OUT\",\"text\":\"学校のこと\"";
        assertThat(ask(buna, "side.put", at + leftOut)).contains("NOT_ALLOWED");
        others.values().forEach(this::quiet);
        quiet(buna);

        ask(hari, "side.put", at + leftOut);
        ask(hari, "side.put", at + leftOut);

        assertThat(String.join("", quiet(buna))).containsOnlyOnce("学校のこと");
        assertThat(ask(buna, "side.hand", at + ",\"card\":\"never\"")).contains("NO_SUCH_CARD");
        for (var role : Role.values()) {
            assertThat(quiet(socket(role))).as(role.name()).isEmpty();
            var there = ask(socket(role), "side.put", at + leftOut);
            var never = ask(socket(role), "side.put", ",\"room\":\"" + NEVER + "\"" + leftOut);
            assertThat(answerOf(there)).as(role.name()).isEqualTo(answerOf(never));
            assertThat(there).containsAnyOf("NOT_ALLOWED", "NO_SUCH_SIDE_ROOM");
        }
        var paper = found("\"paper\":\"([^\"]+)\"", ask(hari, "side.enter", at));
        var away = at + ",\"paper\":\"" + paper + "\"";
        assertThat(ask(buna, "side.takeAway", away)).contains("NOT_ALLOWED");
        ask(hari, "side.takeAway", away);
        assertThat(String.join("", quiet(buna))).contains("side.paperGone");
        assertThat(ask(hari, "side.enter", at)).contains("\"papers\":[]");
        ask(buna, "side.end", at);
    }

    @Test
    void theEmergencyEntryTakesTwoManagersAndIsSeenByBoth() {
        var mogura = comeIn("もぐら", Role.PARTICIPANT);
        var nara = comeIn("なら", Role.COUNSELLOR);
        ask(mogura, "consult.ask", ",\"medium\":\"TEXT\",\"when\":\"NOW\",\"words\":\"\"");
        var list = ask(nara, "consult.list", "");
        var wish = found("\"wish\":\"([^\"]+)\",\"person\":\"[^\"]+\",\"nickname\":\"もぐら\"", list);
        var at =
                ",\"room\":\""
                        + found(
                                "\"room\":\"([^\"]+)\"",
                                ask(nara, "consult.open", ",\"wish\":\"" + wish + "\""))
                        + "\"";
        ask(nara, "side.enter", at);
        ask(mogura, "side.enter", at);
        ask(mogura, "side.say", at + ",\"key\":\"k1\",\"text\":\"まえのことば\"");
        var staff = people.enter("なら", Role.COUNSELLOR);
        var wanted = ",\"staff\":\"" + staff + "\",\"why\":\"返事がない\"";
        quiet(mogura);
        for (var role : EnumSet.complementOf(EnumSet.of(Role.MANAGER, Role.LEAD))) {
            assertThat(ask(socket(role), "side.emergency", wanted))
                    .as(role.name())
                    .contains("NOT_ALLOWED");
        }

        ask(socket(Role.MANAGER), "side.emergency", wanted);
        assertThat(String.join("", quiet(mogura))).contains("EMERGENCY", "\"where\":\"ASKED\"");
        assertThat(ask(socket(Role.MANAGER), "side.enter", at)).contains("NO_SUCH_SIDE_ROOM");
        var entry = found("\"entry\":\"([^\"]+)\"", ask(socket(Role.LEAD), "side.entries", ""));
        var agree = ",\"entry\":\"" + entry + "\"";
        assertThat(ask(socket(Role.MANAGER), "side.confirmEntry", agree)).contains("NOT_ONESELF");
        ask(socket(Role.LEAD), "side.confirmEntry", agree);

        assertThat(ask(socket(Role.LEAD), "side.enter", at)).contains("NO_SUCH_SIDE_ROOM");
        assertThat(ask(socket(Role.MANAGER), "side.enter", at))
                .contains("sideEntered")
                .doesNotContain("まえのことば");
        assertThat(ask(socket(Role.MANAGER), "side.read", at + ",\"before\":null"))
                .contains("NOT_ALLOWED");
        assertThat(String.join("", quiet(mogura))).contains("\"part\":\"EMERGENCY\"", "INSIDE");
        ask(mogura, "side.put", at + ",\"key\":\"k2\",\"kind\":\"NOTE\",\"text\":\"ふたりのメモ\"");
        ask(mogura, "side.say", at + ",\"key\":\"k3\",\"text\":\"いまのことば\"");
        assertThat(String.join("", quiet(socket(Role.MANAGER))))
                .contains("いまのことば")
                .doesNotContain("ふたりのメモ");
        ask(nara, "side.end", at);
    }

    @Test
    void timesAreOfferedByCounsellorsAndManagersAndSeenByTheirOwnAndByManagersAlone() {
        var keyaki = comeIn("けやき", Role.COUNSELLOR);
        var kitsune = comeIn("きつね", Role.PARTICIPANT);
        for (var role : EnumSet.complementOf(EnumSet.copyOf(STAFF_OF_IT))) {
            assertThat(ask(socket(role), "consult.publish", times(50, "null")))
                    .as(role.name())
                    .contains("NOT_ALLOWED");
            assertThat(ask(socket(role), "consult.slots", ""))
                    .as(role.name())
                    .contains("NOT_ALLOWED");
        }
        others.values().forEach(this::quiet);

        ask(keyaki, "consult.publish", times(50, "null"));
        var slot = slotOf(ask(keyaki, "consult.slots", ""));
        var booked = ask(kitsune, "consult.book", slot + ",\"reminder\":\"NONE\"");

        assertThat(booked).contains("\"state\":\"BOOKED\"", "けやき");
        for (var role : Role.values()) {
            var heard = String.join("", quiet(socket(role)));
            assertThat(heard.contains("consult.changed"))
                    .as(role.name())
                    .isEqualTo(STAFF_OF_IT.contains(role));
            assertThat(heard.replace("consult.changed", ""))
                    .as(role.name())
                    .doesNotContain("consult", "きつね");
            var list = ask(socket(role), "consult.slots", "");
            assertThat(list.contains("きつね"))
                    .as(role.name())
                    .isEqualTo(Set.of(Role.MANAGER, Role.LEAD).contains(role));
        }
        assertThat(ask(keyaki, "consult.slots", "")).contains("きつね");
        assertThat(ask(socket(Role.COUNSELLOR), "consult.withdraw", slot)).contains("NO_SUCH_SLOT");
        assertThat(ask(socket(Role.COUNSELLOR), "consult.openSlot", slot)).contains("NO_SUCH_SLOT");
        assertThat(ask(socket(Role.MANAGER), "consult.openSlot", slot)).contains("NOT_ALLOWED");
        var ofKeyaki = "\"" + people.enter("けやき", Role.COUNSELLOR) + "\"";
        assertThat(ask(socket(Role.COUNSELLOR), "consult.publish", times(60, ofKeyaki)))
                .contains("NOT_ALLOWED");
        assertThat(ask(socket(Role.MANAGER), "consult.publish", times(60, ofKeyaki)))
                .doesNotContain("refused");
        quiet(kitsune);
        assertThat(ask(socket(Role.MANAGER), "consult.withdraw", slot)).doesNotContain("refused");
        assertThat(until(kitsune, "consult.appointment")).contains("\"state\":\"WITHDRAWN\"");
    }

    @Test
    void aPersonSeesFreeTimesAndTheirOwnAndNothingOfAnybodyElse() {
        var sakura = comeIn("さくら", Role.COUNSELLOR);
        var anaguma = comeIn("あなぐま", Role.PARTICIPANT);
        var mujina = comeIn("むじな", Role.PARTICIPANT);
        ask(sakura, "consult.publish", times(70, "null"));
        var slot = slotOf(ask(sakura, "consult.slots", ""));
        var never = ",\"slot\":\"" + NEVER + "\"";
        assertThat(ask(mujina, "consult.times", "")).contains("さくら");
        for (var role : EnumSet.complementOf(EnumSet.of(Role.PARTICIPANT))) {
            for (var name : List.of("consult.times", "consult.booking", "consult.postpone")) {
                assertThat(ask(socket(role), name, "")).as(role + name).contains("NOT_ALLOWED");
            }
            assertThat(ask(socket(role), "consult.book", slot + ",\"reminder\":\"NONE\""))
                    .as(role.name())
                    .contains("NOT_ALLOWED");
        }
        quiet(mujina);

        ask(anaguma, "consult.book", slot + ",\"reminder\":\"NONE\"");

        assertThat(quiet(mujina)).isEmpty();
        assertThat(ask(mujina, "consult.times", "")).doesNotContain("さくら", "あなぐま");
        assertThat(ask(mujina, "consult.booking", "")).contains("\"state\":\"NONE\"");
        var taken = ask(mujina, "consult.book", slot + ",\"reminder\":\"NONE\"");
        assertThat(answerOf(taken))
                .contains("NO_SUCH_SLOT")
                .isEqualTo(answerOf(ask(mujina, "consult.book", never + ",\"reminder\":\"NONE\"")));
        assertThat(ask(anaguma, "consult.postpone", "")).contains("\"state\":\"POSTPONED\"");
        assertThat(ask(sakura, "consult.slots", "")).contains("\"later\":[{", "あなぐま");
        assertThat(ask(socket(Role.COUNSELLOR), "consult.slots", "")).doesNotContain("あなぐま");
        assertThat(ask(anaguma, "consult.unbook", "")).contains("\"state\":\"NONE\"");
        assertThat(ask(sakura, "consult.slots", "")).doesNotContain("あなぐま");
    }

    @Test
    void anAppointmentThatIsNearIsToldAndItsCounsellorOpensTheRoom() {
        var momiji = comeIn("もみじ", Role.COUNSELLOR);
        var tokage = comeIn("とかげ", Role.PARTICIPANT);
        var soon =
                ",\"from\":\""
                        + Instant.now().plus(Duration.ofMinutes(20))
                        + "\",\"minutes\":30,\"count\":1,\"medium\":\"TEXT\",\"agency\":\"駅前の相談所\","
                        + "\"counsellor\":null";
        ask(momiji, "consult.publish", soon);
        var slot = slotOf(ask(momiji, "consult.slots", ""));
        var booked = ask(tokage, "consult.book", slot + ",\"reminder\":\"LETTER\"");
        assertThat(booked).contains("駅前の相談所", "\"soon\":true", "\"letters\":false");

        assertThat(ask(momiji, "consult.openSlot", slot)).contains("sideOpened");

        assertThat(until(tokage, "\"state\":\"READY\"")).contains("consult.own");
        assertThat(ask(tokage, "consult.booking", "")).contains("\"state\":\"NONE\"");
    }

    private String times(int hours, String whose) {
        return ",\"from\":\""
                + Instant.now().plus(Duration.ofHours(hours))
                + "\",\"minutes\":30,\"count\":1,\"medium\":\"TEXT\",\"agency\":\"\",\"counsellor\":"
                + whose;
    }

    private static String slotOf(String list) {
        return ",\"slot\":\"" + found("\"slot\":\"([^\"]+)\"", list) + "\"";
    }

    /** The next frame that holds these words. */
    private static String until(RawSocket socket, String words) {
        while (true) {
            var frame = read(socket);
            if (frame.contains(words)) {
                return frame;
            }
        }
    }

    private static String answerOf(String frame) {
        return frame.replaceAll("\"n\":\\d+", "");
    }

    private String nicknameOf(Role role) {
        return "役" + List.of(Role.values()).indexOf(role);
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

    /** Everything but duty's and the door's own news that has come until now. */
    private List<String> quiet(RawSocket socket) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{\"t\":\"session.ping\"}}");
        var heard = new ArrayList<String>();
        for (var frame = read(socket); !frame.contains("\"n\":" + n); frame = read(socket)) {
            if (!frame.contains("duty.changed") && !frame.contains("door.changed")) {
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
