package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.kernel.Wareki;
import ibasho.protocol.Role;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** Row case-08 of the matrix by raw frames in a real house, for every role. */
final class BreakGlassEndToEndTest {
    private static final Pattern PERSON = Pattern.compile("\"person\":\"([^\"]+)\"");
    private static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER, Role.LEAD);
    private static final String NAME = "金糸雀 鳴子";

    @TempDir private Path directory;
    private final List<RawSocket> sockets = new ArrayList<>();
    private final Map<Role, RawSocket> staff = new EnumMap<>(Role.class);
    private OpenHouse open;
    private CarePeople people;
    private int number = 10;

    @BeforeEach
    void start() {
        open = OpenHouse.demo(directory.resolve("data"));
        people = new CarePeople(open);
        for (var role : Role.values()) {
            staff.put(role, comeIn("役" + staff.size(), role));
        }
    }

    @AfterEach
    void stop() {
        sockets.forEach(RawSocket::close);
        open.close();
    }

    @Test
    void whoMayOpenTheLedgerAndNobodyElse() {
        var ofNobody = entered(Role.MANAGER);
        var ofCounsellor = entered(Role.COUNSELLOR);

        for (var role : Role.values()) {
            var any = ask(role, glass(ofNobody));
            var theirs = ask(role, glass(ofCounsellor));

            var counsels = role == Role.COUNSELLOR;
            assertThat(any).as(role + " anybody").contains(verdict(MANAGERS.contains(role)));
            assertThat(theirs)
                    .as(role + " those of the 相談員")
                    .contains(verdict(MANAGERS.contains(role) || counsels));
            assertThat(any.contains(NAME)).isEqualTo(MANAGERS.contains(role));
        }
    }

    @Test
    void theOtherManagersHearOfItAtOnceAndNobodyElseOneByte() {
        var person = entered(Role.COUNSELLOR);
        staff.values().forEach(this::quiet);

        ask(Role.MANAGER, glass(person));

        assertThat(String.join("", quiet(socket(Role.LEAD))))
                .contains("glass.changed", "返事がない")
                .doesNotContain(NAME);
        for (var role : EnumSet.complementOf(EnumSet.of(Role.MANAGER, Role.LEAD))) {
            assertThat(String.join("", quiet(socket(role))))
                    .as(role.name())
                    .doesNotContain("glass");
        }
        assertThat(quiet(socket(Role.PARTICIPANT))).isEmpty();
    }

    @Test
    void whatStaysIsWhoAndWhyAndNeverTheIdentity() {
        var person = entered(Role.COUNSELLOR);
        ask(Role.MANAGER, glass(person));

        var today = LocalDate.now(Wareki.JAPAN);
        var list = ask(Role.LEAD, "\"t\":\"glass.list\"");
        var log = ask(Role.MANAGER, "\"t\":\"steer.log\",\"day\":\"" + today + "\"");

        assertThat(list).contains("返事がない", "\"found\":true").doesNotContain(NAME);
        assertThat(log).contains("BREAK_GLASS").doesNotContain(NAME);
    }

    @Test
    void somebodyWhoAsksAgainAndAgainIsSlowedDown() {
        var person = entered(Role.MANAGER);

        for (var n = 0; n < 5; n++) {
            assertThat(ask(Role.MANAGER, glass(person))).contains("\"glassOpened\"");
        }

        assertThat(ask(Role.MANAGER, glass(person))).contains("TOO_FAST").doesNotContain(NAME);
    }

    private static String verdict(boolean opened) {
        return opened ? "\"glassOpened\"" : "\"NOT_ALLOWED\"";
    }

    private String entered(Role by) {
        var added =
                ask(
                        by,
                        "\"t\":\"people.add\",\"staff\":false,\"realName\":\""
                                + NAME
                                + "\",\"reading\":\"かなりや\",\"email\":null,\"phone\":null,"
                                + "\"contactNote\":\"\"");
        var found = PERSON.matcher(added);
        assertThat(found.find()).as(added).isTrue();
        return found.group(1);
    }

    private static String glass(String person) {
        return "\"t\":\"glass.open\",\"person\":\"" + person + "\",\"why\":\"返事がない\"";
    }

    private RawSocket socket(Role role) {
        var socket = staff.get(role);
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
    private String ask(Role role, String wish) {
        var n = ++number;
        socket(role).say("{\"n\":" + n + ",\"m\":{" + wish + "}}");
        while (true) {
            var frame = read(socket(role));
            if (frame.contains("\"n\":" + n + ",") || frame.contains("\"n\":" + n + "}")) {
                return frame;
            }
        }
    }

    /** Everything but duty's own news that has come until now. */
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
