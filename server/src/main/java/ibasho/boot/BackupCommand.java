package ibasho.boot;

import ibasho.store.AuditBook;
import ibasho.store.AuditLog;
import ibasho.store.PrivateFiles;
import ibasho.store.backup.BackupKey;
import ibasho.store.backup.BackupMaker;
import ibasho.store.backup.BackupProblem;
import ibasho.store.backup.BackupShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a sealed backup now, also while the server runs (ops-06). */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "鍵をかけた控えを作ります（動かしたままで）",
            "makes a sealed backup, also while the server runs"
        },
        subcommands = BackupCommand.Key.class)
final class BackupCommand implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "控えを置くところ（ふだんは設定の backup.directory） / where, if not as set")
    private @Nullable Path to;

    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws SettingsProblem, StartFailed {
        var settings = config.read(System.getenv());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var database = Cellar.look(settings)) {
            var maker =
                    new BackupMaker(settings.database(), settings.keyPlaces(), Version.number());
            var clock = InstantSource.system();
            var made = maker.make(new BackupShelf(shelf(settings)), clock.instant());
            var book = new AuditBook(database, new AuditLog(clock));
            new BackupNote(book, settings.space().id()).made(made);
            out.println("ok " + made.file());
            out.println(made.records() + "件　" + made.bytes() + "バイト　SHA-256 " + made.sha256());
            return CommandLine.ExitCode.OK;
        } catch (BackupProblem problem) {
            throw new StartFailed(String.valueOf(problem.getMessage()), problem);
        }
    }

    private Path shelf(Settings settings) {
        return to == null ? settings.backup().directory() : to;
    }

    /** Makes the key of backups, in two parts for two people. */
    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description = {
                "控えをひらく鍵を作ります。二つに分かれていて、二人が一つずつ、この機械の外で保管します",
                "makes the key that opens backups, in two parts for two people"
            })
    static final class Key implements Callable<Integer> {
        @Mixin private ConfigOption config = new ConfigOption();

        @Option(
                names = "--parts",
                paramLabel = "DIR",
                required = true,
                description = "二つの部分を書くところ / where the two parts are written")
        private Path parts = Path.of("");

        @Spec private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() throws SettingsProblem, StartFailed {
            var settings = config.read(System.getenv());
            var sealing = settings.backup().key();
            var first = parts.resolve("kagi-1.txt");
            var second = parts.resolve("kagi-2.txt");
            var made = BackupKey.make();
            try {
                write(first, made.first());
                write(second, made.second());
                write(sealing, made.sealing());
            } catch (IOException unwritable) {
                throw new StartFailed(
                        "backup key: not made: " + unwritable.getMessage(), unwritable);
            }
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println("作りました。次の二つを、別々の人が、この機械の外に保管してください。");
            out.println("Made. Two people take one of these each, and keep them off this machine:");
            out.println(first);
            out.println(second);
            out.println("写したら、この機械からは消してください。なくすと、控えは二度とひらけません。");
            return CommandLine.ExitCode.OK;
        }

        /** Never over a key that is there: its backups would not open any more. */
        private static void write(Path file, String text) throws IOException, StartFailed {
            if (Files.exists(file)) {
                throw new StartFailed("backup key: " + file + " is there already");
            }
            PrivateFiles.directory(PrivateFiles.directoryOf(file));
            PrivateFiles.file(file);
            Files.writeString(file, text + "\n");
            PrivateFiles.sync(file);
        }
    }
}
