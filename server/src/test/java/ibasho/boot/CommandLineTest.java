package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator sees of the commands. */
final class CommandLineTest {
    @TempDir private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsItsVersionAndItsCommands() {
        assertThat(run("--version")).isZero();
        assertThat(run("--help")).isZero();

        assertThat(out.toString())
                .startsWith("ibasho ")
                .contains("serve", "demo", "admin", "check-config");
    }

    @Test
    void asksForACommand() {
        assertThat(run()).isNotZero();
        assertThat(err.toString()).startsWith("a command is missing");
    }

    @Test
    void serveRefusesADirectoryThatDemoMade() throws Exception {
        var data = Files.createDirectory(directory.resolve("data"));
        DemoMark.leaveIn(data);

        assertThat(run("serve", "--config", settings(data, 0))).isNotZero();

        assertThat(err.toString())
                .isEqualTo(
                        "ibasho: data: "
                                + data
                                + " was made by demo (expected: a directory of your own)\n");
    }

    @Test
    void demoRefusesADirectoryThatItDidNotMake() throws Exception {
        var data = Files.createDirectory(directory.resolve("data"));
        Files.writeString(data.resolve("ibasho.db"), "somebody's");

        assertThat(run("demo", "--data", data.toString(), "--port", "0")).isNotZero();

        assertThat(err.toString())
                .isEqualTo("ibasho: data: " + data + " (expected: an empty or a demo directory)\n");
        assertThat(data.resolve(DemoMark.FILE_NAME)).doesNotExist();
    }

    @Test
    void demoListensOnThisHostOnly() {
        for (var host : List.of("0.0.0.0", "192.0.2.1", "::")) {
            assertThat(run("demo", "--host", host, "--data", directory.toString())).isNotZero();
        }

        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.endsWith("(expected: a loopback address)"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void endsWithOneLineWhenTheAddressIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var data = directory.resolve("data");

            assertThat(run("serve", "--config", settings(data, taken.getLocalPort()))).isNotZero();

            assertThat(err.toString().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("ibasho: cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void checkConfigSaysWhatIsWrongAndStartsNothing() throws Exception {
        var file = directory.resolve("ibasho.conf");
        Files.writeString(file, "ibasho { port = -1, data = \"" + directory + "/data\" }");

        assertThat(run("check-config", "--config", file.toString())).isNotZero();

        assertThat(err.toString()).isEqualTo("ibasho.port: -1 (expected: 0–65535)\n");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void checkConfigPointsAtWhatIsProbablyNotMeant() throws Exception {
        var file = directory.resolve("ibasho.conf");
        Files.writeString(file, "ibasho { host = \"0.0.0.0\" }");

        assertThat(run("check-config", "--config", file.toString())).isZero();

        assertThat(out.toString())
                .contains(
                        "ibasho.origins: empty", "ibasho.openings: none", "ibasho.mail.host: empty")
                .endsWith("ok\n");
    }

    @Test
    void checkConfigPointsAtWhatWouldTravelInTheClear() throws Exception {
        var open = directory.resolve("open.conf");
        Files.writeString(
                open,
                """
                ibasho {
                  host = "0.0.0.0"
                  database.url = "jdbc:postgresql://elsewhere.example/ibasho"
                  mail { host = "mail.example", from = "a@b.example", security = "none" }
                }
                """);
        var guarded = directory.resolve("guarded.conf");
        Files.writeString(
                guarded,
                """
                ibasho {
                  database.url = "jdbc:postgresql://elsewhere.example/ibasho?sslmode=verify-full"
                  mail { host = "mail.example", from = "a@b.example" }
                }
                """);

        run("check-config", "--config", open.toString());
        assertThat(out.toString())
                .contains("ibasho.tls: none", "ibasho.database.url: no sslmode")
                .contains("ibasho.mail.security: none");

        out.getBuffer().setLength(0);
        run("check-config", "--config", guarded.toString());
        assertThat(out.toString()).doesNotContain("in the clear");
    }

    @Test
    void adminCreateReadsThePasswordFromItsInputAndShowsTheSecondFactorOnce() throws Exception {
        var config = settings(directory.resolve("data"), 0);

        var code =
                runWithInput(
                        "ほうじ茶と-みかん-7こ\n", "admin", "create", "--name", "kanri", "--config", config);

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).containsOnlyOnce("otpauth://totp/").doesNotContain("みかん");
    }

    @Test
    void adminCreateSealsTheNameAndTheAddressForALostWayIn() throws Exception {
        var data = directory.resolve("data");
        var person = "ほうじ茶と-みかん-7こ\n沢渡 つばめこ\nさわたり つばめこ\ntsubameko@example.invalid\n";

        runWithInput(person, "admin", "create", "--name", "kanri", "--config", settings(data, 0));

        assertThat(out.toString()).doesNotContain("リンクを送れません", "tsubameko");
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ibasho.db"));
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select real_name, email from ledger_person")) {
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(2), StandardCharsets.UTF_8))
                    .doesNotContain("tsubameko");
        }
    }

    @Test
    void adminCreateTellsThatNobodyCanBeReachedWithoutAnAddress() throws Exception {
        runWithInput(
                "ほうじ茶と-みかん-7こ\n",
                "admin",
                "create",
                "--name",
                "kanri",
                "--config",
                settings(directory.resolve("data"), 0));

        assertThat(out.toString()).contains("リンクを送れません");
    }

    @Test
    void adminCreateSaysWhyNot() throws Exception {
        var config = settings(directory.resolve("data"), 0);

        assertThat(
                        runWithInput(
                                "short\n",
                                "admin",
                                "create",
                                "--name",
                                "kanri",
                                "--config",
                                config))
                .isNotZero();

        assertThat(err.toString()).startsWith("ibasho: admin create: SECRET_TOO_SHORT");
    }

    private String settings(Path data, int port) throws IOException {
        var text = "ibasho { port = " + port + ", metrics.port = 0, data = \"" + data + "\" }";
        return Files.writeString(directory.resolve("ibasho.conf"), text).toString();
    }

    private int runWithInput(String input, String... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
