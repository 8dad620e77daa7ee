package ibasho.boot;

import ibasho.kernel.Wareki;
import ibasho.store.backup.BackupKey;
import ibasho.store.backup.BackupProblem;
import ibasho.store.backup.BackupShelf;
import ibasho.store.backup.Restoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup back on an empty machine, with the keys of two people (ops-07). */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "控えから元にもどします。データがまだないところにだけ、もどせます",
            "restores a backup to an empty place, with the keys of two people"
        })
final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Wareki.JAPAN);

    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
            names = "--from",
            paramLabel = "FILE or DIR",
            required = true,
            description = "控えのファイル。フォルダーなら、いちばん新しいもの / a directory: its newest")
    private Path from = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            arity = "1",
            description = "鍵の部分。二回書きます / a part of the key, given twice")
    private List<Path> keys = List.of();

    @Option(names = "--check", description = "たしかめるだけで、何も書きません / checks and writes nothing")
    private boolean onlyCheck;

    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws SettingsProblem, StartFailed {
        var settings = config.read(System.getenv());
        try {
            var restoring = new Restoring(key());
            var backup = backup();
            var found =
                    onlyCheck
                            ? restoring.check(backup, Files.createTempDirectory("ibasho-check-"))
                            : restore(restoring, backup, settings);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(
                    (onlyCheck ? "たしかめました　" : "もどしました　")
                            + backup.getFileName()
                            + "　"
                            + TIME.format(found.madeAt())
                            + "の控え　"
                            + found.records()
                            + "件、すべて一致");
            return CommandLine.ExitCode.OK;
        } catch (BackupProblem problem) {
            throw new StartFailed(String.valueOf(problem.getMessage()), problem);
        } catch (IOException problem) {
            throw new StartFailed("restore: " + problem.getMessage(), problem);
        }
    }

    private static Restoring.Found restore(Restoring restoring, Path backup, Settings settings)
            throws BackupProblem, StartFailed {
        try (var _ = DataLock.take(settings.dataDirectory())) {
            return restoring.restore(backup, settings.database(), settings.keyPlaces());
        }
    }

    private BackupKey key() throws BackupProblem, StartFailed, IOException {
        if (keys.size() != 2) {
            throw new StartFailed("--key: " + keys.size() + " (expected: twice, a part each)");
        }
        return BackupKey.of(Files.readString(keys.getFirst()), Files.readString(keys.getLast()));
    }

    private Path backup() throws BackupProblem, StartFailed {
        if (!Files.isDirectory(from)) {
            return from;
        }
        var newest = new BackupShelf(from).newest();
        if (newest == null) {
            throw new StartFailed("--from: " + from + " (expected: a backup in it)");
        }
        return newest;
    }
}
