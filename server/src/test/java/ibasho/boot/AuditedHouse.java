package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.Role;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole real house for one test, with a 管理者 connected, whose record of acts is read past the
 * program, in the file.
 */
abstract class AuditedHouse {
    /** Every wish that was asked and found on record. */
    static final Set<String> ASKED = new TreeSet<>();

    @TempDir Path directory;
    private final List<RawSocket> sockets = new ArrayList<>();
    OpenHouse open;
    CarePeople people;
    RawSocket manager;
    private int number = 10;

    @BeforeEach
    void start() {
        open = OpenHouse.demo(directory.resolve("data"));
        people = new CarePeople(open);
        manager = kept(open.comeIn(open.tokens(false).get(1)));
    }

    @AfterEach
    void stop() {
        sockets.forEach(RawSocket::close);
        open.close();
    }

    String audited(String wish, String rest, String act) {
        return audited(manager, wish, rest, act);
    }

    /** Asks; the act must be in the file as soon as the answer is here. */
    String audited(RawSocket socket, String wish, String rest, String act) {
        var before = newest();
        var answer = ask(socket, wish, rest);
        var acts = actsAfter(before);

        assertThat(answer).as(wish).contains("\"t\":\"done\"");
        assertThat(acts).as(wish).contains(act);
        assertThat(CommandRegistry.find(wish)).isNotNull();
        ASKED.add(wish);
        return answer;
    }

    private long newest() {
        return query("select coalesce(max(seq), 0) from audit_entry").stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private List<String> actsAfter(long seq) {
        return query("select act from audit_entry where seq > " + seq);
    }

    /** Reads the file itself. */
    private List<String> query(String sql) {
        var file = directory.resolve("data").resolve("ibasho.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void onDuty() {
        var in = ask(manager, "duty.checkIn", ",\"hats\":[\"MANAGER\"],\"state\":\"IN_ROOM\"");
        assertThat(in).contains("\"t\":\"done\"");
    }

    String kind() {
        var shown =
                ask(
                        manager,
                        "calendar.show",
                        ",\"from\":\"" + today() + "\",\"to\":\"" + today() + "\"");
        return found("\"kinds\":\\[\\{\"(?:id|kind)\":\"([^\"]+)\"", shown);
    }

    RawSocket comeIn(String nickname, Role... roles) {
        return kept(people.comeIn(nickname, roles));
    }

    private RawSocket kept(RawSocket socket) {
        sockets.add(socket);
        return socket;
    }

    String ask(RawSocket socket, String wish, String rest) {
        var n = ++number;
        socket.say("{\"n\":" + n + ",\"m\":{\"t\":\"" + wish + "\"" + rest + "}}");
        for (var frame = socket.read(); frame != null; frame = socket.read()) {
            if (frame.text().contains("\"n\":" + n + ",")
                    || frame.text().contains("\"n\":" + n + "}")) {
                return frame.text();
            }
        }
        throw new AssertionError(wish + ": no answer (expected: one)");
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + ": none (expected: one) in " + text);
        }
        return found.group(1);
    }
}
