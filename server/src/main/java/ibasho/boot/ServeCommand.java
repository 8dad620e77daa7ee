package ibasho.boot;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "居場所をひらきます / runs the server")
final class ServeCommand implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws SettingsProblem, StartFailed, InterruptedException {
        var settings = config.read(System.getenv());
        DemoMark.refuse(settings.dataDirectory());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        Advice.on(settings).forEach(out::println);
        var running = Running.start(settings, InstantSource.system(), HouseKind.REAL);
        out.println(running.readyLine());
        running.awaitEnd();
        return CommandLine.ExitCode.OK;
    }
}
