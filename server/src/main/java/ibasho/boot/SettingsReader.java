package ibasho.boot;

import ibasho.retention.Periods;
import ibasho.sideroom.Keeping;
import ibasho.store.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges settings and turns them into records; gathers every problem before it gives up. */
final class SettingsReader {
    static final int LARGEST_PORT = 65_535;
    private static final int MOST_KEPT_DAYS = 30;

    private final Judged from;

    private SettingsReader(Judged from) {
        this.from = from;
    }

    /**
     * Reads everything.
     *
     * @throws SettingsProblem naming all that is wrong
     */
    static Settings read(@Nullable Path file, Map<String, String> environment)
            throws SettingsProblem {
        var from = new Judged(SettingsFile.read(file, environment));
        var settings = new SettingsReader(from).settings();
        if (settings == null || !from.problems().isEmpty()) {
            throw new SettingsProblem(from.problems());
        }
        return settings;
    }

    private @Nullable Settings settings() {
        var spaces = new SpaceReading(from);
        var letters = new LetterReading(from);
        var gateway = from.attempt(new GatewayReading(from)::settings);
        var space = from.attempt(spaces::space);
        var data = Path.of(from.text("data"));
        var database = from.attempt(() -> database(data));
        var openings = from.attempt(spaces::openings);
        var mail = from.attempt(letters::mail);
        var push = from.attempt(letters::push);
        var anchorTo = letters.anchorTo(mail);
        var times = from.attempt(new TimesReading(from)::times);
        var hours = hours();
        var voice = from.attempt(new VoiceReading(from)::voice);
        var metrics =
                new Settings.Metrics(
                        from.text("metrics.host"), from.number("metrics.port", 0, LARGEST_PORT));
        if (gateway == null
                || space == null
                || database == null
                || openings == null
                || push == null
                || times == null) {
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
                times,
                hours,
                retention(),
                backup(data),
                talks(),
                metrics,
                voice,
                anchorTo);
    }

    private Keeping talks() {
        return new Keeping(
                from.number("consult.keep-days", 0, MOST_KEPT_DAYS),
                from.number("consult.person-may-keep-days", 0, MOST_KEPT_DAYS));
    }

    private Settings.Hours hours() {
        return new Settings.Hours(
                from.number("hours.target", 0, 100_000),
                Duration.ofMinutes(from.number("hours.dwell-minutes", 0, 240)));
    }

    private Settings.Retention retention() {
        return new Settings.Retention(
                new Periods(
                        from.number("retention.chat-days", 0, 30),
                        from.number("retention.record-years", 1, 30)),
                Duration.ofDays(from.number("retention.copies-days", 1, 90)));
    }

    private Settings.Backup backup(Path data) {
        var directory = from.textOrNull("backup.directory");
        var key = from.textOrNull("backup.key");
        var week = Duration.ofDays(7);
        return new Settings.Backup(
                directory == null ? beside(data, "-backups") : Path.of(directory),
                key == null ? beside(data, "-backup-key.json") : Path.of(key),
                directory != null,
                from.duration("backup.every", Duration.ofHours(1), week),
                from.duration("backup.in-opening", Duration.ofMinutes(10), week),
                Duration.ofDays(from.number("backup.keep-days", 1, 90)));
    }

    private static Path beside(Path data, String ending) {
        var here = data.toAbsolutePath().normalize();
        return here.resolveSibling(here.getFileName() + ending);
    }

    private Path keyFile(Path data) {
        var file = from.text("key-file");
        return file.isEmpty()
                ? data.toAbsolutePath().resolveSibling(data.getFileName() + "-keys")
                : Path.of(file);
    }

    private DatabaseSettings database(Path data) {
        var url = from.text("database.url");
        return url.isEmpty()
                ? DatabaseSettings.sqlite(data)
                : new DatabaseSettings(
                        url,
                        from.textOrNull("database.user"),
                        from.textOrNull("database.password"),
                        data);
    }
}
