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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows incident-01 and incident-02 of the matrix by raw frames in a real house, for every role. */
final class IncidentEndToEndTest {
    private static final Pattern INCIDENT = Pattern.compile("\"incident\":\\{\"id\":\"([^\"]+)\"");
    private static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER, Role.LEAD);
    private static final Set<Role> WRITERS =
            EnumSet.of(
                    Role.MANAGER,
                    Role.LEAD,
                    Role.SUPPORT_WORKER,
                    Role.BRIDGE_WORKER,
                    Role.COUNSELLOR,
                    Role.TECH_SUPPORT);

    @TempDir private Path directory;
    private final List<RawSocket> sockets = new ArrayList<>();
    private final Map<Role, RawSocket> staff = new EnumMap<>(Role.class);
    private OpenHouse open;
    private int number = 10;

    @BeforeEach
    void start() {
        open = OpenHouse.demo(directory.resolve("data"));
        var people = new CarePeople(open);
        for (var role : Role.values()) {
            var socket = people.comeIn("役" + staff.size(), role);
            sockets.add(socket);
            staff.put(role, socket);
        }
    }

    @AfterEach
    void stop() {
        sockets.forEach(RawSocket::close);
        open.close();
    }

    @Test
    void whoeverIsThereWritesItDownAndManagersKeepTheRegister() {
        var ofManager = id(ask(Role.MANAGER, begin("m", false)));

        for (var role : Role.values()) {
            var begun = ask(role, begin("own-" + role, false));
            var list = ask(role, "\"t\":\"incident.list\"");
            var read = ask(role, "\"t\":\"incident.read\"," + ofManager);
            var mark = ask(role, reported(ofManager, "mark-" + role));

            assertThat(begun)
                    .as(role + " begins")
                    .contains(WRITERS.contains(role) ? "\"t\":\"incident\"" : "NOT_ALLOWED");
            assertThat(list)
                    .as(role + " lists")
                    .contains(WRITERS.contains(role) ? "\"t\":\"incidents\"" : "NOT_ALLOWED");
            assertThat(read).as(role + " reads another's").contains(verdict(role));
            assertThat(mark)
                    .as(role + " marks")
                    .contains(
                            MANAGERS.contains(role)
                                    ? (role == Role.MANAGER ? "\"t\":\"incident\"" : "ALREADY_DONE")
                                    : "NOT_ALLOWED");
        }
    }

    @Test
    void managersAloneHearOfIt() {
        staff.values().forEach(this::quiet);

        ask(Role.SUPPORT_WORKER, begin("k", false));

        for (var role : EnumSet.complementOf(EnumSet.of(Role.SUPPORT_WORKER))) {
            var heard = String.join("", quiet(socket(role)));
            if (MANAGERS.contains(role)) {
                assertThat(heard).contains("incident.changed");
            } else {
                assertThat(heard).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void theReportIsInJapaneseAndADrillSaysSo() {
        var drill = id(ask(Role.MANAGER, begin("d", true)));

        var file = ask(Role.MANAGER, "\"t\":\"incident.export\"," + drill);

        assertThat(file)
                .contains("訓練-事故報告-2025-10-25.txt", "【訓練】", "令和7年10月25日（土）14:00")
                .contains("県への報告　期限 令和7年10月27日（月）9:00　未");
    }

    private static String verdict(Role role) {
        if (MANAGERS.contains(role)) {
            return "\"t\":\"incident\"";
        }
        return WRITERS.contains(role) ? "NO_SUCH_RECORD" : "NOT_ALLOWED";
    }

    /** Known on a Saturday. */
    private static String begin(String key, boolean drill) {
        var at = "2025-10-25T14:00:00+09:00";
        return """
        "t":"incident.begin","key":"%s","origin":null,"draft":{"drill":%s,"kind":"HARM",\
        "severity":"SERIOUS","leak":false,"title":"席のこと","text":"言い合い",\
        "happenedAt":"%s","knownAt":"%s"}\
        """
                .formatted(key, drill, Instant.parse(at), Instant.parse(at));
    }

    private static String reported(String incident, String key) {
        return "\"t\":\"incident.reported\","
                + incident
                + ",\"key\":\""
                + key
                + "\",\"clock\":\"PREFECTURE\",\"done\":true,\"how\":\"電話\"";
    }

    private static String id(String frame) {
        var found = INCIDENT.matcher(frame);
        assertThat(found.find()).as(frame).isTrue();
        return "\"incident\":\"" + found.group(1) + "\"";
    }

    private RawSocket socket(Role role) {
        var socket = staff.get(role);
        if (socket == null) {
            throw new AssertionError(role);
        }
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
