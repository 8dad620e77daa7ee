package ibasho.boot;

import ibasho.kernel.Outcome;
import ibasho.participant.FirstStaff;
import ibasho.protocol.Role;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What only the operator of the host may do. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "最初のスタッフを作ります / makes the first staff",
        subcommands = AdminCommand.Create.class)
final class AdminCommand implements Runnable {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "a command is missing: create");
    }

    /** Makes one member of staff; the password comes from standard input, never from arguments. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {
                "スタッフを一人作ります。パスワードは標準入力から読みます。",
                "makes one member of staff; reads the password from standard input"
            })
    static final class Create implements Callable<Integer> {
        @Mixin private ConfigOption config = new ConfigOption();

        @Option(names = "--name", required = true, description = "サインインの名前 / sign-in name")
        private String name = "";

        @Option(
                names = "--role",
                description = "役割（くり返せます）: ${COMPLETION-CANDIDATES} / role, repeatable")
        private Set<Role> roles = EnumSet.of(Role.MANAGER);

        @Spec private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() throws SettingsProblem, StartFailed {
            var settings = config.read(System.getenv());
            DemoMark.refuse(settings.dataDirectory());
            var password = readPassword();
            var figures = new Figures();
            var clock = InstantSource.system();
            try (var cellar = Cellar.open(settings, figures, clock);
                    var offices = new Offices(settings, cellar, clock, false)) {
                var wish = new FirstStaff.Wish(roles, name, password);
                var outcome =
                        new FirstStaff(
                                        offices.people(),
                                        offices.slowWork(),
                                        settings.space().name())
                                .create(settings.space().id(), wish)
                                .toCompletableFuture()
                                .join();
                return report(outcome);
            }
        }

        private int report(Outcome<FirstStaff.Made> outcome) throws StartFailed {
            return switch (outcome) {
                case Outcome.Done<FirstStaff.Made>(var made) -> {
                    var out = Objects.requireNonNull(spec).commandLine().getOut();
                    out.println("作りました。認証アプリに、次を一度だけ登録してください。");
                    out.println("Made. Put this into the authenticator app; it is shown once:");
                    out.println(made.totpUri());
                    yield CommandLine.ExitCode.OK;
                }
                case Outcome.Refused<FirstStaff.Made>(var why) ->
                        throw new StartFailed("admin create: " + why.code() + " " + why.limits());
            };
        }

        private static String readPassword() throws StartFailed {
            var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
            if (terminal.isPresent()) {
                var typed = terminal.get().readPassword("password: ");
                return typed == null ? "" : new String(typed);
            }
            try {
                var line =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                                .readLine();
                return Objects.requireNonNullElse(line, "");
            } catch (IOException unreadable) {
                throw new StartFailed("password: unreadable (expected: one line)", unreadable);
            }
        }
    }
}
