package ibasho.boot;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Reads the settings and says what is wrong; starts and touches nothing. */
@Command(
        name = "check-config",
        mixinStandardHelpOptions = true,
        description = "設定を読んで、直すところを言います / reads the settings and says what is wrong")
final class CheckConfigCommand implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            var settings = config.read(System.getenv());
            Advice.on(settings).forEach(commandLine.getOut()::println);
            commandLine.getOut().println("ok");
            return CommandLine.ExitCode.OK;
        } catch (SettingsProblem problem) {
            problem.lines().forEach(commandLine.getErr()::println);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
