package ibasho.boot;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import ibasho.gateway.GatewaySettings;
import ibasho.gateway.Transport;
import ibasho.gateway.http.TrustedProxies;
import ibasho.mail.MailSettings;
import ibasho.opening.OpeningSchedule;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.SpaceContact;
import ibasho.protocol.SpaceId;
import ibasho.push.PushServices;
import ibasho.push.PushSettings;
import ibasho.store.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges settings and turns them into records; gathers every problem before it gives up. */
final class SettingsReader {
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern ORIGIN =
            Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");

    private final Config config;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Config config) {
        this.config = config;
    }

    /**
     * Reads everything.
     *
     * @throws SettingsProblem naming all that is wrong
     */
    static Settings read(@Nullable Path file, Map<String, String> environment)
            throws SettingsProblem {
        var reader = new SettingsReader(SettingsFile.read(file, environment));
        var settings = reader.settings();
        if (settings == null || !reader.problems.isEmpty()) {
            throw new SettingsProblem(reader.problems);
        }
        return settings;
    }

    private @Nullable Settings settings() {
        var gateway = attempt(this::gateway);
        var space = attempt(this::space);
        var data = Path.of(text("data"));
        var database = attempt(() -> database(data));
        var openings = attempt(this::openings);
        var mail = attempt(this::mail);
        var push = attempt(this::push);
        var hours =
                new Settings.Hours(
                        number("hours.target", 0, 100_000),
                        Duration.ofMinutes(number("hours.dwell-minutes", 0, 240)));
        var metrics =
                new Settings.Metrics(text("metrics.host"), number("metrics.port", 0, LARGEST_PORT));
        if (gateway == null
                || space == null
                || database == null
                || openings == null
                || push == null) {
            return null;
        }
        return new Settings(
                gateway,
                space,
                data,
                keyFile(data),
                database,
                openings,
                mail,
                push,
                hours,
                metrics);
    }

    private GatewaySettings gateway() {
        return new GatewaySettings(
                text("host"),
                number("port", 0, LARGEST_PORT),
                origins(),
                tls(),
                proxies(),
                flag("proxy-protocol"),
                transport(),
                number("threads", 0, 1_024),
                number("sockets-per-address", 1, 1_000_000));
    }

    private Set<String> origins() {
        var origins = Collections.unmodifiableSet(new LinkedHashSet<>(texts("origins")));
        for (var origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                complain("origins", origin, "https://host, in small letters, nothing after it");
            }
        }
        return origins;
    }

    private GatewaySettings.@Nullable Tls tls() {
        var certificates = text("tls.certificates");
        var key = text("tls.key");
        if (certificates.isEmpty() != key.isEmpty()) {
            complain("tls", certificates + key, "both certificates and key, or neither");
        }
        return certificates.isEmpty()
                ? null
                : new GatewaySettings.Tls(Path.of(certificates), Path.of(key));
    }

    private List<String> proxies() {
        var proxies = texts("proxies");
        var _ = new TrustedProxies(proxies);
        if (proxies.isEmpty() && flag("proxy-protocol")) {
            complain("proxy-protocol", "true", "proxies that speak it");
        }
        return proxies;
    }

    private Transport transport() {
        var wished = text("transport").toUpperCase(Locale.ROOT).replace('-', '_');
        if (wished.equals("AUTO")) {
            return Transport.best();
        }
        for (var transport : Transport.values()) {
            if (transport.name().equals(wished)) {
                if (!transport.isAvailable()) {
                    complain("transport", text("transport"), "one this machine can do, or auto");
                }
                return transport;
            }
        }
        complain("transport", text("transport"), "auto, epoll, nio or io_uring");
        return Transport.best();
    }

    private Settings.Space space() {
        var id = text("space.id");
        if (!id.matches("[a-z0-9-]{1,40}")) {
            complain("space.id", id, "1–40 small letters, digits or -");
        }
        for (var name : List.of("space.name", "space.room")) {
            if (text(name).isBlank()) {
                complain(name, "", "a name to show");
            }
        }
        return new Settings.Space(
                new SpaceId(id), text("space.name"), text("space.room"), contact());
    }

    private @Nullable SpaceContact contact() {
        var phone = textOrNull("space.contact.phone");
        var mail = textOrNull("space.contact.mail");
        if (phone == null && mail == null) {
            return null;
        }
        if (mail != null && !mail.contains("@")) {
            complain("space.contact.mail", mail, "an address that people may write to");
        }
        if (text("space.contact.name").isEmpty()) {
            complain("space.contact.name", "", "who answers");
        }
        return new SpaceContact(
                text("space.contact.name"), phone, mail, text("space.contact.hours"));
    }

    private Path keyFile(Path data) {
        var file = text("key-file");
        return file.isEmpty()
                ? data.toAbsolutePath().resolveSibling(data.getFileName() + "-keys")
                : Path.of(file);
    }

    private DatabaseSettings database(Path data) {
        var url = text("database.url");
        return url.isEmpty()
                ? DatabaseSettings.sqlite(data)
                : new DatabaseSettings(
                        url, textOrNull("database.user"), textOrNull("database.password"), data);
    }

    private List<OpeningWindow> openings() {
        var openings = new ArrayList<OpeningWindow>();
        for (var opening : config.getConfigList("openings")) {
            openings.add(
                    OpeningWindow.inTokyo(
                            opening.getString("name"), time(opening, "from"), time(opening, "to")));
        }
        var _ = OpeningSchedule.of(openings);
        return List.copyOf(openings);
    }

    private LocalDateTime time(Config opening, String name) {
        var text = opening.getString(name);
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "openings " + name + ": " + text + " (expected: such as 2026-11-30T13:00)");
        }
    }

    private @Nullable MailSettings mail() {
        if (text("mail.host").isEmpty()) {
            return null;
        }
        if (!text("mail.from").contains("@")) {
            complain("mail.from", text("mail.from"), "the sender's address");
        }
        return new MailSettings(
                text("mail.host"),
                number("mail.port", 1, LARGEST_PORT),
                security(),
                textOrNull("mail.user"),
                textOrNull("mail.password"),
                text("mail.from"),
                text("mail.from-name"));
    }

    private PushSettings push() {
        return new PushSettings(PushServices.of(texts("push.services")), pushContact());
    }

    /** A push service wants to know whom to write to: the operator's word, or the next best. */
    private String pushContact() {
        var contact = text("push.contact");
        if (!contact.isEmpty()) {
            return contact;
        }
        if (!text("mail.from").isEmpty()) {
            return "mailto:" + text("mail.from");
        }
        return texts("origins").stream()
                .filter(origin -> origin.startsWith("https://"))
                .findFirst()
                .orElse("https://localhost");
    }

    private MailSettings.Security security() {
        var wished = text("mail.security");
        for (var security : MailSettings.Security.values()) {
            if (security.name().equalsIgnoreCase(wished)) {
                return security;
            }
        }
        complain("mail.security", wished, "starttls, tls or none");
        return MailSettings.Security.STARTTLS;
    }

    private <T> @Nullable T attempt(Supplier<@Nullable T> part) {
        try {
            return part.get();
        } catch (ConfigException | IllegalArgumentException problem) {
            problems.add(String.valueOf(problem.getMessage()));
            return null;
        }
    }

    private void complain(String name, String value, String expected) {
        problems.add("ibasho." + name + ": " + value + " (expected: " + expected + ")");
    }

    private String text(String name) {
        return config.getString(name).strip();
    }

    private @Nullable String textOrNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    private List<String> texts(String name) {
        return List.copyOf(config.getStringList(name));
    }

    private boolean flag(String name) {
        return config.getBoolean(name);
    }

    private int number(String name, int least, int most) {
        try {
            var number = config.getInt(name);
            if (number >= least && number <= most) {
                return number;
            }
            complain(name, Integer.toString(number), least + "–" + most);
        } catch (ConfigException _) {
            complain(name, config.getValue(name).unwrapped().toString(), "a whole number");
        }
        return least;
    }
}
