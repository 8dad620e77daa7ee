package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows pairs-01 and pairs-02 of the matrix by raw frames in a real house, for every role. */
final class PairsEndToEndTest {
    private static final Pattern ID = Pattern.compile("\"pairs\":\\[\\{\"id\":\"([^\"]+)\"");
    private static final Pattern REGARD = Pattern.compile("\"regards\":\\[\\{\"id\":\"([^\"]+)\"");
    private static final String ENTER =
            "\"t\":\"room.enter\",\"presenceMode\":\"TEXT\",\"resume\":null";
    private static final String WATCH =
            "\"t\":\"room.enter\",\"presenceMode\":\"WATCH\",\"resume\":null";
    private static final Set<Role> BEARERS =
            EnumSet.of(
                    Role.MANAGER,
                    Role.LEAD,
                    Role.SUPPORT_WORKER,
                    Role.BRIDGE_WORKER,
                    Role.COUNSELLOR);

    @TempDir private Path directory;
    private final List<RawSocket> sockets = new ArrayList<>();
    private final Map<Role, RawSocket> everyRole = new EnumMap<>(Role.class);
    private OpenHouse open;
    private ParticipantId usagi;
    private ParticipantId kitsune;
    private RawSocket usagiThere;
    private RawSocket kitsuneThere;
    private int number = 10;

    @BeforeEach
    void start() {
        open = OpenHouse.demo(directory.resolve("data"));
        var people = new CarePeople(open);
        for (var role : Role.values()) {
            everyRole.put(role, comeIn(people, "役" + everyRole.size(), role));
        }
        usagiThere = comeIn(people, "うさぎ", Role.PARTICIPANT);
        kitsuneThere = comeIn(people, "きつね", Role.PARTICIPANT);
        usagi = people.enter("うさぎ", Role.PARTICIPANT);
        kitsune = people.enter("きつね", Role.PARTICIPANT);
    }

    @AfterEach
    void stop() {
        sockets.forEach(RawSocket::close);
        open.close();
    }

    @Test
    void whoBearsItInMindAndWhoWritesTheirOwn() {
        var bearing =
                List.of(
                        "\"t\":\"pairs.list\"",
                        keep("わけ"),
                        "\"t\":\"pairs.end\",\"pair\":\"none\"",
                        "\"t\":\"regard.of\",\"person\":\"" + usagi + "\"",
                        write("大きな音が苦手"),
                        "\"t\":\"regard.end\",\"regard\":\"none\"");
        var own =
                List.of(
                        "\"t\":\"regard.mine\"",
                        "\"t\":\"regard.writeMine\",\"text\":\"うしろから声をかけないで\"");

        for (var role : Role.values()) {
            for (var wish : bearing) {
                verdict(role, wish, BEARERS.contains(role));
            }
            for (var wish : own) {
                verdict(role, wish, role == Role.PARTICIPANT);
            }
        }
    }

    @Test
    void staffHearTheMomentBothAreInsideAndNobodyElseHearsAnything() {
        ask(socket(Role.MANAGER), keep("まえに言い合いになった"));
        ask(usagiThere, ENTER);
        everyRole.values().forEach(this::quiet);
        quiet(usagiThere);

        ask(kitsuneThere, WATCH);
        var together = await(socket(Role.MANAGER), "pairs.together");

        assertThat(together).contains("うさぎ", "きつね", "まえに言い合いになった", "\"together\":true");
        for (var role : BEARERS) {
            if (role != Role.MANAGER) {
                await(socket(role), "pairs.together");
            }
        }
        for (var role : EnumSet.complementOf(EnumSet.copyOf(BEARERS))) {
            assertThat(String.join("", quiet(socket(role))))
                    .as(role.name())
                    .doesNotContain("pairs", "言い合い");
        }
        assertThat(String.join("", quiet(usagiThere)) + String.join("", quiet(kitsuneThere)))
                .doesNotContain("pairs", "together", "言い合い", "regard");
    }

    @Test
    void whenOneGoesTheyAreNoLongerTogether() {
        ask(socket(Role.COUNSELLOR), keep("わけ"));
        ask(usagiThere, ENTER);
        ask(kitsuneThere, ENTER);
        assertThat(ask(socket(Role.COUNSELLOR), "\"t\":\"pairs.list\""))
                .contains("\"together\":true");
        quiet(socket(Role.COUNSELLOR));

        ask(kitsuneThere, "\"t\":\"room.leave\"");

        await(socket(Role.COUNSELLOR), "pairs.changed");
        assertThat(ask(socket(Role.COUNSELLOR), "\"t\":\"pairs.list\""))
                .contains("\"together\":false");
    }

    @Test
    void onePairIsKeptOnceWhicheverIsNamedFirstAndCanEnd() {
        ask(socket(Role.MANAGER), keep("わけ"));
        var kept =
                ask(
                        socket(Role.MANAGER),
                        "\"t\":\"pairs.keep\",\"first\":\""
                                + kitsune
                                + "\",\"second\":\""
                                + usagi
                                + "\",\"why\":\"べつのわけ\"");
        assertThat(kept).contains("わけ").doesNotContain("べつのわけ");
        var alone = "\"t\":\"pairs.keep\",\"first\":\"%s\",\"second\":\"%s\",\"why\":\"x\"";
        assertThat(ask(socket(Role.MANAGER), alone.formatted(usagi, usagi))).contains("BAD_VALUE");
        assertThat(ask(socket(Role.MANAGER), alone.formatted(usagi, "nobody")))
                .contains("NO_SUCH_PERSON");

        var ended =
                ask(
                        socket(Role.MANAGER),
                        "\"t\":\"pairs.end\",\"pair\":\"" + found(ID, kept) + "\"");

        assertThat(ended).contains("\"pairs\":[]");
    }

    @Test
    void ownWordsReachStaffTakeThePlaceOfEarlierOnesAndCanBeTakenBack() {
        var mine = "\"t\":\"regard.writeMine\",\"text\":\"%s\"";
        var of = "\"t\":\"regard.of\",\"person\":\"" + usagi + "\"";
        ask(usagiThere, mine.formatted("朝は声をかけないで"));
        ask(usagiThere, mine.formatted("午前は声をかけないで"));
        ask(socket(Role.SUPPORT_WORKER), write("筆談がよい"));

        var borne = ask(socket(Role.SUPPORT_WORKER), of);
        assertThat(borne).contains("午前は声をかけないで", "筆談がよい", "\"own\":true").doesNotContain("朝は");
        assertThat(ask(usagiThere, "\"t\":\"regard.mine\""))
                .contains("午前は声をかけないで")
                .doesNotContain("筆談");

        ask(usagiThere, mine.formatted(" "));
        var left = ask(socket(Role.SUPPORT_WORKER), of);
        assertThat(left).contains("筆談がよい").doesNotContain("午前は");
        var ended =
                ask(
                        socket(Role.SUPPORT_WORKER),
                        "\"t\":\"regard.end\",\"regard\":\"" + found(REGARD, left) + "\"");
        assertThat(ended).contains("\"regards\":[]");
    }

    private void verdict(Role role, String wish, boolean allowed) {
        var answer = ask(socket(role), wish);
        if (allowed) {
            assertThat(answer).as(role + " " + wish).doesNotContain("NOT_ALLOWED");
        } else {
            assertThat(answer).as(role + " " + wish).contains("NOT_ALLOWED");
        }
    }

    private String keep(String why) {
        return "\"t\":\"pairs.keep\",\"first\":\"%s\",\"second\":\"%s\",\"why\":\"%s\""
                .formatted(usagi, kitsune, why);
    }

    private String write(String text) {
        return "\"t\":\"regard.write\",\"person\":\"%s\",\"text\":\"%s\"".formatted(usagi, text);
    }

    private static String found(Pattern pattern, String frame) {
        var found = pattern.matcher(frame);
        assertThat(found.find()).as(frame).isTrue();
        return found.group(1);
    }

    private RawSocket comeIn(CarePeople people, String nickname, Role role) {
        var socket = people.comeIn(nickname, role);
        sockets.add(socket);
        return socket;
    }

    private RawSocket socket(Role role) {
        var socket = everyRole.get(role);
        if (socket == null) {
            throw new AssertionError(role);
        }
        return socket;
    }

    /** Asks, and reads on until the answer. */
    private String ask(RawSocket socket, String wish) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{" + wish + "}}");
        while (true) {
            var frame = read(socket);
            if (frame.contains("\"n\":" + n + ",") || frame.contains("\"n\":" + n + "}")) {
                return frame;
            }
        }
    }

    private static String await(RawSocket socket, String wanted) {
        while (true) {
            var frame = read(socket);
            if (frame.contains(wanted)) {
                return frame;
            }
        }
    }

    /** What has come until now. */
    private List<String> quiet(RawSocket socket) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{\"t\":\"session.ping\"}}");
        var heard = new ArrayList<String>();
        for (var frame = read(socket); !frame.contains("\"n\":" + n); frame = read(socket)) {
            heard.add(frame);
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
