package ibasho.boot;

import ibasho.kernel.Wareki;
import ibasho.retention.Certificate;
import ibasho.retention.ErasureStore;
import ibasho.store.AuditLog;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the certificate of what was erased because its time had come; also while serving. */
@Command(
        name = "erased",
        mixinStandardHelpOptions = true,
        description = {
            "保存期間が終わって消したものの証明を出します",
            "prints the certificate of what was erased because its time had come"
        })
final class RetentionCommand implements Callable<Integer> {
    private static final Duration USUALLY = Duration.ofDays(31);

    @Mixin private ConfigOption config = new ConfigOption();

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "この日から / from this day on")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "この日まで / up to this day")
    private @Nullable LocalDate to;

    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws SettingsProblem, StartFailed {
        var settings = config.read(System.getenv());
        var last = to == null ? LocalDate.now(Wareki.JAPAN) : to;
        var first = from == null ? last.minusDays(USUALLY.toDays()) : from;
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var database = Cellar.look(settings)) {
            var store = new ErasureStore(database, new AuditLog(InstantSource.system()));
            out.println("消去証明　" + settings.space().name());
            out.println("期間　" + Wareki.day(first) + "〜" + Wareki.day(last));
            var all = store.certificates(settings.space().id(), first, last).join();
            all.forEach(one -> out.println(line(one)));
            if (all.isEmpty()) {
                out.println("この期間に、保存期間が終わって消したものはありません。");
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static String line(Certificate one) {
        var before = LocalDate.ofInstant(one.beforeAt(), Wareki.JAPAN);
        return Wareki.day(one.day())
                + "　"
                + words(one.what())
                + "　"
                + Wareki.day(before)
                + "より前のもの　"
                + one.pieces()
                + "件";
    }

    private static String words(String what) {
        return switch (what) {
            case "CHAT" -> "ひろまの発言";
            case "PRIVATE_LINE" -> "スタッフとの連絡";
            case "STAYS" -> "入室の記録";
            case "RECORDS" -> "対応の記録";
            default -> what;
        };
    }
}
