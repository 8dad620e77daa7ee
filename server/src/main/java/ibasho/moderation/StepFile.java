package ibasho.moderation;

import ibasho.kernel.Csv;
import ibasho.kernel.Wareki;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.FileView;
import ibasho.protocol.Hat;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepOutcome;
import ibasho.protocol.StepView;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log of one day as a table; names nobody by a real name. Pure. */
public final class StepFile {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(Wareki.JAPAN);

    private static final List<String> HEADINGS =
            List.of("日付", "時刻", "スタッフ", "立場", "対応", "区分", "相手（呼び名）", "発言", "分", "理由", "その後");

    private StepFile() {}

    /** The table of this day. */
    public static FileView of(LocalDate day, List<StepView> steps) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        steps.forEach(step -> rows.add(row(day, step)));
        return new FileView("軌道修正の記録-" + day + ".csv", Csv.MEDIA_TYPE, Csv.of(rows));
    }

    /** What a step is called. */
    public static String name(SteerStep step) {
        return switch (step) {
            case TOPIC -> "話題カード";
            case HIDE -> "発言を隠す";
            case RESTORE -> "見えるようにもどす";
            case PAUSE -> "発言のお休み";
            case LIFT_PAUSE -> "お休みを早めに終える";
            case SLOW_ON -> "場を静かに";
            case SLOW_OFF -> "静かな場を終える";
            case END_TODAY -> "きょうはここまで";
            case LET_BACK -> "きょうはここまでを取り消す";
            case PROPOSE_EXCLUSION -> "しばらくのお休みを提案";
            case AGREE_EXCLUSION -> "しばらくのお休みに同意";
            case DECLINE_EXCLUSION -> "しばらくのお休みに同意しない";
            case END_EXCLUSION -> "しばらくのお休みを早めに終える";
            case CLOSE_CARD -> "カードを終える";
            case ANSWER_CARE -> "つらい：そばに行く";
            case HUSH -> "マイクを切る";
            case BREAK_GLASS -> "緊急のため台帳をひらく";
        };
    }

    private static List<String> row(LocalDate day, StepView step) {
        var line = step.line();
        return List.of(
                day.toString(),
                CLOCK.format(step.at()),
                text(step.byName()),
                hat(step.hat()),
                name(step.step()),
                category(step.category()),
                text(step.personName()),
                line == null ? "" : line.text(),
                text(step.minutes()),
                step.why(),
                step.outcomes().stream().map(StepOutcome::text).collect(Collectors.joining(" / ")));
    }

    private static String hat(@Nullable Hat hat) {
        return switch (hat) {
            case null -> "";
            case MANAGER -> "管理者";
            case EXCHANGE -> "交流";
            case CONSULT -> "相談";
            case INFO -> "情報";
            case LEARNING -> "学び";
            case TECH -> "技術";
            case BRIDGE -> "つなぎ";
        };
    }

    private static String category(@Nullable ConcernCategory category) {
        return switch (category) {
            case null -> "";
            case SLANDER -> "誹謗・中傷";
            case UNEASE -> "不安にさせる発言";
            case VIOLENCE -> "暴力";
            case POLITICS -> "政治";
            case RELIGION -> "宗教";
            case OTHER -> "その他";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
