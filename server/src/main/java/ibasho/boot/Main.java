package ibasho.boot;

import ibasho.gateway.TlsRules;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the one program. Start here. */
@Command(
        name = "ibasho",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "オンライン居場所 / an online place to be",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            AdminCommand.class,
            AuditCommand.class,
            RetentionCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckConfigCommand.class,
            BenchHouseCommand.class
        })
public final class Main implements Runnable {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    private Main() {}

    /** Runs one command; ends the process with its exit code. */
    public static void main(String[] arguments) {
        TlsRules.apply();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Main::failed);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }

    /** What the operator can mend is told in one line; what we broke, with where it broke. */
    private static int failed(
            Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (problem instanceof StartFailed || problem instanceof SettingsProblem) {
            commandLine.getErr().println("ibasho: " + problem.getMessage());
        } else {
            problem.printStackTrace(commandLine.getErr());
        }
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }
}
