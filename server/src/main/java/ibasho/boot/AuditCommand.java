package ibasho.boot;

import ibasho.store.AuditAnchor;
import ibasho.store.AuditCheck;
import ibasho.store.AuditVerdict;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether the record of what was done is whole (audit-03); also while the server runs. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "操作の記録をたしかめます / checks the record of what was done",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Anchor.class})
final class AuditCommand implements Runnable {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "a command is missing: verify, anchor");
    }

    /** Walks the chain; ends with 0 only if every entry is there, in order and unchanged. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "記録が、消されたり書きかえられたりしていないかをたしかめます",
                "finds entries that were edited, deleted, swapped or cut off"
            })
    static final class Verify implements Callable<Integer> {
        @Mixin private ConfigOption config = new ConfigOption();

        @Option(
                names = "--anchor",
                paramLabel = "N:HASH",
                description = {
                    "前に audit anchor で控えた値。これがあると、丸ごと作りなおされた記録も見つかります",
                    "noted earlier by audit anchor: also finds a record rebuilt as a whole"
                })
        private @Nullable String anchor;

        @Spec private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() throws SettingsProblem, StartFailed {
            var commandLine = Objects.requireNonNull(spec).commandLine();
            var noted = noted(commandLine);
            var settings = config.read(System.getenv());
            try (var database = Cellar.look(settings)) {
                var space = settings.space().id();
                return said(new AuditCheck(database).verify(space, noted).join(), commandLine);
            }
        }

        private @Nullable AuditAnchor noted(CommandLine commandLine) {
            if (anchor == null) {
                return null;
            }
            var noted = AuditAnchor.read(anchor);
            if (noted == null) {
                throw new ParameterException(
                        commandLine, "--anchor: " + anchor + " (expected: as audit anchor prints)");
            }
            return noted;
        }

        private static int said(AuditVerdict verdict, CommandLine commandLine) {
            return switch (verdict) {
                case AuditVerdict.Whole(var head) -> {
                    commandLine.getOut().println("ok " + head.line());
                    yield CommandLine.ExitCode.OK;
                }
                case AuditVerdict.Broken(var seq, var why) -> {
                    commandLine
                            .getErr()
                            .println("entry " + seq + ": " + why + "（" + words(why) + "）");
                    yield CommandLine.ExitCode.SOFTWARE;
                }
            };
        }

        private static String words(AuditVerdict.Why why) {
            return switch (why) {
                case CHANGED -> "書きかえられています";
                case OUT_OF_ORDER -> "順番が入れかわっています";
                case MISSING -> "なくなっています";
                case REBUILT -> "控えた値とちがいます。作りなおされています";
            };
        }
    }

    /** Prints the newest link. */
    @Command(
            name = "anchor",
            mixinStandardHelpOptions = true,
            description = {
                "いまの記録の値を出します。一日に一度、別の場所に控えてください",
                "prints the newest link; note it once a day outside this machine"
            })
    static final class Anchor implements Callable<Integer> {
        @Mixin private ConfigOption config = new ConfigOption();

        @Spec private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() throws SettingsProblem, StartFailed {
            var settings = config.read(System.getenv());
            try (var database = Cellar.look(settings)) {
                var head = new AuditCheck(database).anchor(settings.space().id()).join();
                Objects.requireNonNull(spec).commandLine().getOut().println(head.line());
                return CommandLine.ExitCode.OK;
            }
        }
    }
}
