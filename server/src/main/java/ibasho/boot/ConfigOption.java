package ibasho.boot;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings are; shared by the commands that need them. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:IBASHO_CONFIG}",
            description = {
                "設定ファイル（IBASHO_CONFIG でも指定できます）",
                "settings file, also by IBASHO_CONFIG"
            })
    private @Nullable Path file;

    /**
     * Reads and judges them.
     *
     * @throws SettingsProblem naming all that is wrong
     */
    Settings read(Map<String, String> environment) throws SettingsProblem {
        return SettingsReader.read(file, environment);
    }
}
