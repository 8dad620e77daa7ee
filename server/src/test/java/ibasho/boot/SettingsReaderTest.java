package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ibasho.gateway.GatewaySettings;
import ibasho.mail.MailSettings;
import ibasho.opening.DoorTimes;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.DutyTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {
    @TempDir private Path directory;

    @Test
    void startsWithoutAnySettings() throws Exception {
        var settings = read(null, Map.of());

        assertThat(settings.gateway().host()).isEqualTo("127.0.0.1");
        assertThat(settings.gateway().port()).isEqualTo(8080);
        assertThat(settings.publicAddress(8080)).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.metrics()).isEqualTo(new Settings.Metrics("127.0.0.1", 9090));
        assertThat(settings.mail()).isNull();
        assertThat(settings.openings()).isEmpty();
        assertThat(settings.keyFile().getFileName()).hasToString("data-keys");
    }

    @Test
    void letsTheFileChangeTheDefaultsAndTheEnvironmentTheFile() throws Exception {
        var file = "ibasho { port = 1001, host = \"0.0.0.0\", metrics.port = 0 }";

        var settings = read(file, Map.of("IBASHO_PORT", "1002", "PORT", "1003"));

        assertThat(settings.gateway().port()).isEqualTo(1002);
        assertThat(settings.gateway().host()).isEqualTo("0.0.0.0");
        assertThat(settings.metrics().port()).isZero();
    }

    @Test
    void readsListsFromTheEnvironment() throws Exception {
        var settings =
                read(
                        null,
                        Map.of(
                                "IBASHO_ORIGINS", "https://b.example, https://a.example",
                                "IBASHO_PROXIES", "127.0.0.1,10.0.0.0/8"));

        assertThat(settings.gateway().origins())
                .containsExactly("https://b.example", "https://a.example");
        assertThat(settings.gateway().trustedProxies()).containsExactly("127.0.0.1", "10.0.0.0/8");
        assertThat(settings.publicAddress(80)).isEqualTo("https://b.example");
    }

    @Test
    void readsOpeningsInJapaneseTime() throws Exception {
        var settings =
                read(
                        """
                        ibasho.openings = [
                          { name = "月曜", from = "2026-11-30T13:00", to = "2026-11-30T17:00" }
                        ]
                        """,
                        Map.of());

        assertThat(settings.openings())
                .containsExactly(
                        OpeningWindow.inTokyo(
                                "月曜",
                                LocalDateTime.parse("2026-11-30T13:00"),
                                LocalDateTime.parse("2026-11-30T17:00")));
    }

    @Test
    void theTimesOfTheDoorAndOfDutyAreTheUsualOnesUnlessSet() throws Exception {
        var file =
                "ibasho { opening { grace = 15m, notices = [5m, 1h] }, duty.manager.quiet = 20m }";

        var usual = read(null, Map.of()).times();
        var set =
                read(
                                file,
                                Map.of(
                                        "IBASHO_OPENING_SOON", "45s",
                                        "IBASHO_DUTY_MANAGER_ON_CALL", "2 hours"))
                        .times();

        assertThat(usual).isEqualTo(new Settings.Times(DoorTimes.USUAL, DutyTimes.USUAL));
        assertThat(set.door())
                .isEqualTo(
                        new DoorTimes(
                                Duration.ofSeconds(45),
                                List.of(Duration.ofHours(1), Duration.ofMinutes(5)),
                                Duration.ofMinutes(15),
                                DoorTimes.HEARTBEAT));
        assertThat(set.duty())
                .isEqualTo(
                        new DutyTimes(
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(7),
                                Duration.ofMinutes(20),
                                Duration.ofHours(2)));
    }

    @Test
    void readsSeveralTimesFromTheEnvironment() throws Exception {
        var settings = read(null, Map.of("IBASHO_OPENING_NOTICES", "20s, 3m"));

        assertThat(settings.times().door().notices())
                .containsExactly(Duration.ofMinutes(3), Duration.ofSeconds(20));
    }

    @Test
    void readsTlsAndMail() throws Exception {
        var settings =
                read(
                        """
                        ibasho {
                          tls { certificates = "a.pem", key = "b.pem" }
                          mail { host = "mail.example", from = "note@example.jp", user = "u" }
                        }
                        """,
                        Map.of("IBASHO_MAIL_PASSWORD", "a secret"));

        assertThat(settings.gateway().tls())
                .isEqualTo(new GatewaySettings.Tls(Path.of("a.pem"), Path.of("b.pem")));
        assertThat(settings.mail())
                .isEqualTo(
                        new MailSettings(
                                "mail.example",
                                587,
                                MailSettings.Security.STARTTLS,
                                "u",
                                "a secret",
                                "note@example.jp",
                                "お知らせ"));
        assertThat(settings.toString()).doesNotContain("a secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ibasho.prot = 1|ibasho.prot: unknown setting",
                "ibasho.port = 70000|ibasho.port: 70000 (expected: 0–65535)",
                "ibasho.port = many|ibasho.port: many (expected: a whole number)",
                "ibasho.transport = pigeon|ibasho.transport: pigeon (expected: auto, epoll, nio or io_uring)",
                "ibasho.origins = [\"https://a.example/\"]|ibasho.origins: https://a.example/ (expected: ",
                "ibasho.origins = [\"ibasho.example\"]|ibasho.origins: ibasho.example (expected: ",
                "ibasho.origins = [\"*\"]|ibasho.origins: * (expected: ",
                "ibasho.tls.key = k.pem|ibasho.tls: k.pem (expected: both certificates and key, or neither)",
                "ibasho.proxies = [\"proxy\"]|trusted proxy: proxy (expected: ",
                "ibasho.proxy-protocol = true|ibasho.proxy-protocol: true (expected: proxies that speak it)",
                "ibasho.space.id = \"A b\"|ibasho.space.id: A b (expected: ",
                "ibasho.space.name = \" \"|ibasho.space.name:  (expected: a name to show)",
                "ibasho.space.contact { name = a, mail = m }|ibasho.space.contact.mail: m (expected: an address",
                "ibasho.space.contact.phone = 1|ibasho.space.contact.name:  (expected: who answers)",
                "ibasho.mail.host = m|ibasho.mail.from:  (expected: the sender's address)",
                "ibasho.audit.anchor-to = x|ibasho.audit.anchor-to: x (expected: an address)",
                "ibasho.audit.anchor-to = \"a@b.example\"|ibasho.audit.anchor-to: a@b.example (expected: mail.host as well)",
                "ibasho.opening.grace = 10|ibasho.opening.grace: 10 (expected: a time with its unit, such as 10m or 30s)",
                "ibasho.opening.grace = ten|ibasho.opening.grace: ten (expected: a time with its unit",
                "ibasho.opening.grace = 10 weeklings|ibasho.opening.grace: 10 weeklings (expected: a time with its unit",
                "ibasho.opening.grace = 0s|ibasho.opening.grace: 0s (expected: 1s–2h)",
                "ibasho.opening.soon = 5h|ibasho.opening.soon: 5h (expected: 1s–4h)",
                "ibasho.opening.notices = [5m, 3h]|ibasho.opening.notices: 3h (expected: 1s–2h)",
                "ibasho.opening.notices = [5m, 300s]|ibasho.opening.notices: 2 times (expected: at most 5, each once)",
                "ibasho.duty.manager.quiet = 6m|ibasho.duty.manager: 300s, 420s, 360s (expected: unreachable, then deputy, then quiet)",
                "ibasho.voice.port = 70000|ibasho.voice.port: 70000 (expected: 0–65535)",
                "ibasho.voice.slots = 9|ibasho.voice.slots: 9 (expected: 1–8)",
                "ibasho.voice.listen = [localhost]|ibasho.voice.listen: localhost (expected: an address in digits)",
                "ibasho.voice.public-address = voice.example|ibasho.voice.public-address: voice.example (expected: an address in digits)",
                "ibasho.voice.turn.urls = [\"stun:a.example\"], ibasho.voice.turn.secret = 0123456789abcdef|ibasho.voice.turn.urls: stun:a.example (expected: turn:host:3478",
                "ibasho.voice.turn.urls = [\"turn:a.example\"], ibasho.voice.turn.secret = short|ibasho.voice.turn.secret: 5 characters (expected: 16 or more)",
                "ibasho.database.url = \"jdbc:h2:x\"|database.url",
                "ibasho.openings = [{ name = a, from = noon, to = \"2026-11-30T17:00\" }]|openings from: noon (expected: ",
                "ibasho.openings = [{ name = a, from = \"2026-11-30T17:00\", to = \"2026-11-30T13:00\" }]|opening \"a\" to: 2026-11-30T13:00 (expected: after 2026-11-30T17:00)"
            })
    void saysInOneLineWhatIsWrong(String file, String line) {
        assertThatExceptionOfType(SettingsProblem.class)
                .isThrownBy(() -> read(file, Map.of()))
                .satisfies(problem ->
                        assertThat(problem.lines())
                                .hasSize(1)
                                .allSatisfy(found ->
                                        assertThat(found).startsWith(line).doesNotContain("\n")));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var file = "ibasho { port = -1, origins = [\"x\"], space.id = \"\", metrics.port = -5 }";

        assertThatExceptionOfType(SettingsProblem.class)
                .isThrownBy(() -> read(file, Map.of()))
                .satisfies(problem -> assertThat(problem.lines()).hasSize(4));
    }

    @Test
    void saysThatTheFileIsNotThere() {
        var nowhere = directory.resolve("nowhere.conf");

        assertThatExceptionOfType(SettingsProblem.class)
                .isThrownBy(() -> SettingsReader.read(nowhere, Map.of()))
                .satisfies(problem ->
                        assertThat(problem.lines())
                                .isEqualTo(
                                        List.of(
                                                "settings file: "
                                                        + nowhere
                                                        + " (expected: a readable file)")));
    }

    private Settings read(@Nullable String file, Map<String, String> environment)
            throws SettingsProblem, IOException {
        if (file == null) {
            return SettingsReader.read(null, environment);
        }
        var path = Files.writeString(directory.resolve("ibasho.conf"), file);
        return SettingsReader.read(path, environment);
    }
}
