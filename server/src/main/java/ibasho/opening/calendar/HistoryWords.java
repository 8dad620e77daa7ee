package ibasho.opening.calendar;

import ibasho.protocol.ContractTargets;
import ibasho.protocol.KindText;
import ibasho.protocol.OnHoliday;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.Repeat;
import ibasho.protocol.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How things of the calendar stand in its history: plain Japanese, written once and never read by a
 * program. Pure.
 */
final class HistoryWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("y年M月d日（E）", Locale.JAPANESE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private HistoryWords() {}

    static String of(Opening row) {
        var opens = OpeningWindow.local(row.from());
        var closes = OpeningWindow.local(row.to());
        var hours =
                hours(
                        opens.toLocalTime(),
                        closes.toLocalTime(),
                        !closes.toLocalDate().equals(row.date()));
        return sentence(
                DAY.format(row.date()) + hours + "「" + row.name() + "」" + status(row.status()),
                cause(row.cause()),
                row.note().isEmpty() ? "" : "ひとこと：" + row.note());
    }

    static String of(Rule rule) {
        var hours = rule.hours();
        var last = rule.lastDate();
        return sentence(
                repeat(rule.recurrence().repeat())
                        + " "
                        + hours(hours.from(), hours.to(), hours.overnight())
                        + (rule.name().isEmpty() ? "" : "「" + rule.name() + "」"),
                DAY.format(rule.firstDate()) + "から" + (last == null ? "" : DAY.format(last) + "まで"),
                holiday(rule.onHoliday()),
                rule.askFirst() ? "毎回たしかめる" : "",
                rule.ended() ? "終わり" : "");
    }

    static String of(Kind kind) {
        var text = kind.text();
        return sentence(
                "「" + text.name() + "」",
                text.admission() == KindText.Admission.EVERYBODY ? "どなたでも" : "一覧の方だけ",
                text.evening() ? "夜の会" : "",
                text.active() ? "" : "いまは使わない",
                text.rules().isEmpty() ? "" : "約束：" + text.rules().replace('\n', ' '));
    }

    static String of(Break pause) {
        return sentence(
                DAY.format(pause.firstDate())
                        + "〜"
                        + DAY.format(pause.lastDate())
                        + "「"
                        + pause.name()
                        + "」",
                pause.ended() ? "取り消し" : "");
    }

    static String of(ContractTargets text) {
        return sentence(
                "週に"
                        + text.weeklyMin()
                        + "回・"
                        + length(text.weeklyMinutes(), text.weeklyToleranceMinutes()),
                "月に"
                        + text.eveningMin()
                        + "回・"
                        + CLOCK.format(LocalTime.parse(text.eveningEarliest()))
                        + "以降に"
                        + length(text.eveningMinutes(), text.eveningToleranceMinutes()),
                text.eveningCountsAsWeekly() ? "夜の会も週の1回に数える" : "夜の会は週の1回に数えない",
                span(text.contractFrom(), text.contractTo()));
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null
                ? ""
                : "契約は"
                        + (from == null ? "" : DAY.format(from))
                        + "〜"
                        + (to == null ? "" : DAY.format(to));
    }

    private static String length(int minutes, int tolerance) {
        return minutes + "分（前後" + tolerance + "分まで）";
    }

    private static String sentence(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("、"));
    }

    private static String hours(LocalTime from, LocalTime to, boolean overnight) {
        return CLOCK.format(from) + "〜" + (overnight ? "翌日" : "") + CLOCK.format(to);
    }

    private static String repeat(Repeat repeat) {
        return switch (repeat.form()) {
            case WEEKLY -> every(repeat.every(), "毎週", "週ごと") + " " + days(repeat.days());
            case MONTHLY ->
                    every(repeat.every(), "毎月", "か月ごと")
                            + " "
                            + repeat.weeks().stream()
                                    .map(week -> week < 0 ? "最後の" : "第" + week)
                                    .collect(Collectors.joining("・"))
                            + days(repeat.days());
            case DATES -> repeat.dates().stream().map(DAY::format).collect(Collectors.joining("・"));
        };
    }

    private static String every(int number, String one, String more) {
        return number == 1 ? one : number + more;
    }

    private static String days(List<Weekday> days) {
        return days.stream()
                .map(day ->
                        DayOfWeek.valueOf(day.name())
                                .getDisplayName(TextStyle.NARROW, Locale.JAPANESE))
                .collect(Collectors.joining("・", "", "曜"));
    }

    private static String status(OpeningStatus status) {
        return switch (status) {
            case PLANNED -> "ひらく";
            case CANCELLED -> "休み";
            case UNDECIDED -> "まだ決まっていない";
        };
    }

    private static String cause(OpeningCause cause) {
        return switch (cause) {
            case RULE -> "くり返しのとおり";
            case HOLIDAY -> "祝日のため";
            case HOLIDAY_CHAIN -> "次の平日も祝日のため";
            case ASK -> "毎回たしかめる日";
            case BREAK -> "お休みの期間";
            case OVERLAP -> "ほかの予定と重なるため";
            case OUTSIDE -> "くり返しか契約の終わりより後になるため";
            case SINGLE -> "この日だけの予定";
            case HAND -> "スタッフが変えた日";
            case WITHDRAWN -> "くり返しからなくなった日";
            case DEMO -> "デモの日";
        };
    }

    private static String holiday(OnHoliday then) {
        return switch (then) {
            case OPEN_ANYWAY -> "祝日もひらく";
            case NEXT_WEEKDAY -> "祝日は次の平日に";
            case LEAVE_OUT -> "祝日は休み";
        };
    }
}
