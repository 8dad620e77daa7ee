package ibasho.boot;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays environment over the operator's file over {@code reference.conf}. */
final class SettingsFile {
    private static final String ROOT = "ibasho";
    private static final Config DEFAULTS = ConfigFactory.defaultReference();

    private SettingsFile() {}

    /**
     * All settings, still unjudged.
     *
     * @param file the operator's file, or {@code null} for none
     * @throws SettingsProblem if the file cannot be read or names something unknown
     */
    static Config read(@Nullable Path file, Map<String, String> environment)
            throws SettingsProblem {
        var own = file == null ? ConfigFactory.empty() : parse(file);
        refuseUnknown(own);
        return fromEnvironment(environment)
                .withFallback(own)
                .withFallback(DEFAULTS)
                .getConfig(ROOT);
    }

    private static Config parse(Path file) throws SettingsProblem {
        if (!Files.isReadable(file)) {
            throw new SettingsProblem(
                    List.of("settings file: " + file + " (expected: a readable file)"));
        }
        try {
            return ConfigFactory.parseFile(file.toFile()).resolve();
        } catch (ConfigException unreadable) {
            throw new SettingsProblem(List.of(unreadable.getMessage()));
        }
    }

    private static void refuseUnknown(Config own) throws SettingsProblem {
        var unknown =
                own.entrySet().stream()
                        .filter(entry -> !DEFAULTS.hasPathOrNull(entry.getKey()))
                        .map(entry ->
                                entry.getKey()
                                        + ": unknown setting ("
                                        + entry.getValue().origin().description()
                                        + ")")
                        .sorted()
                        .toList();
        if (!unknown.isEmpty()) {
            throw new SettingsProblem(unknown);
        }
    }

    private static Config fromEnvironment(Map<String, String> environment) {
        var found = ConfigFactory.empty();
        for (var entry : DEFAULTS.getConfig(ROOT).entrySet()) {
            var value = environment.get(variable(entry.getKey()));
            if (value != null) {
                var isList = entry.getValue().valueType() == ConfigValueType.LIST;
                found =
                        found.withValue(
                                ROOT + "." + entry.getKey(),
                                ConfigValueFactory.fromAnyRef(
                                        isList ? items(value) : value, variable(entry.getKey())));
            }
        }
        return found;
    }

    /**
     * The environment variable of a setting: {@code metrics.port} → {@code IBASHO_METRICS_PORT}.
     */
    static String variable(String path) {
        return "IBASHO_" + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static List<String> items(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
