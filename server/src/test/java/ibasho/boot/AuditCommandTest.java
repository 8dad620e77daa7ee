package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.DatabaseSettings;
import ibasho.store.SpaceStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who owns the disk goes past the program; the command finds it. */
final class AuditCommandTest {
    private static final SpaceId SPACE = new SpaceId("main");

    @TempDir private Path directory;
    private Path data = Path.of("");

    /** Exit code and what was printed. */
    private record Said(int code, String out, String err) {}

    @BeforeEach
    void writeSevenEntries() {
        data = directory.resolve("data");
        var log = new AuditLog(InstantSource.system());
        try (var database = Database.open(DatabaseSettings.sqlite(data))) {
            database.write(handle ->
                            new SpaceStore()
                                    .ensure(handle, SPACE, "居場所", InstantSource.system().instant()))
                    .join();
            for (var n = 1; n <= 7; n++) {
                var entry = new AuditEntry(SPACE, null, "act-" + n, null, Map.of());
                database.write(
                                handle -> {
                                    log.append(handle, entry);
                                    return entry;
                                })
                        .join();
            }
        }
    }

    @Test
    void aRecordLeftAloneIsWholeAndItsAnchorFits() throws Exception {
        var anchor = run("anchor");

        assertThat(anchor.code()).isZero();
        assertThat(anchor.out()).matches("7:[0-9a-f]{64}\n");
        assertThat(run("verify")).isEqualTo(new Said(0, "ok " + anchor.out(), ""));
        assertThat(run("verify", "--anchor", anchor.out()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set act = 'act-0' where seq = 3|entry 3: CHANGED",
                "update audit_entry set at = at + 1 where seq = 1|entry 1: CHANGED",
                "delete from audit_entry where seq = 4|entry 4: MISSING",
                "update audit_entry set seq = case seq when 2 then 103 else 102 end"
                        + " where seq in (2, 3); update audit_entry set seq = seq - 100"
                        + " where seq > 100|entry 2: ",
                "delete from audit_entry where seq > 5|entry 6: MISSING"
            })
    void editingDeletingSwappingAndCuttingAreFound(String burglary, String found) throws Exception {
        past(burglary);

        var said = run("verify");

        assertThat(said.code()).isNotZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith(found);
    }

    @Test
    void aTailThatIsCutWithItsHeadIsFoundByTheAnchorAlone() throws Exception {
        var anchor = run("anchor").out();

        past(
                "update audit_head set seq = 5,"
                        + " hash = (select hash from audit_entry where seq = 5)",
                "delete from audit_entry where seq > 5");

        assertThat(run("verify").code()).isZero();
        assertThat(run("verify", "--anchor", anchor).code()).isNotZero();
    }

    @Test
    void anAnchorThatIsNoneIsRefused() throws Exception {
        var said = run("verify", "--anchor", "7");

        assertThat(said.code()).isNotZero();
        assertThat(said.err()).startsWith("--anchor: 7 (expected: as audit anchor prints)");
    }

    @Test
    void lookingMakesNothing() throws Exception {
        data = directory.resolve("nowhere");

        assertThat(run("verify").err())
                .isEqualTo("ibasho: data: " + data + " (expected: the data of a server)\n");
        assertThat(data).doesNotExist();
    }

    /** Writes into the file itself, with the triggers taken down. */
    private void past(String... burglaries) throws SQLException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ibasho.db"));
                var statement = file.createStatement()) {
            var triggers = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery(
                            "select name from sqlite_master where type = 'trigger'")) {
                while (rows.next()) {
                    triggers.add(rows.getString(1));
                }
            }
            for (var trigger : triggers) {
                statement.execute("drop trigger " + trigger);
            }
            for (var burglary : burglaries) {
                statement.executeUpdate(burglary);
            }
        }
    }

    private Said run(String... arguments) throws IOException {
        var config = directory.resolve("ibasho.conf");
        Files.writeString(config, "ibasho { data = \"" + data + "\" }");
        var all = new ArrayList<>(List.of("audit", arguments[0], "--config", config.toString()));
        all.addAll(List.of(arguments).subList(1, arguments.length));
        var out = new StringWriter();
        var err = new StringWriter();
        var code =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }
}
