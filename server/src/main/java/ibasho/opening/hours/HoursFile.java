package ibasho.opening.hours;

import ibasho.kernel.Csv;
import ibasho.kernel.Wareki;
import ibasho.protocol.Counts;
import ibasho.protocol.FileView;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.HoursSpan;
import ibasho.protocol.HoursView;
import ibasho.protocol.MonthHours;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The hours and counts of a fiscal year as a table; the definitions stand below it. Pure. */
public final class HoursFile {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(Wareki.JAPAN);

    private static final List<String> HEADINGS =
            List.of(
                    "区分",
                    "日付・月",
                    "和暦",
                    "名前",
                    "計画（始）",
                    "計画（終）",
                    "計画（分）",
                    "実績（始）",
                    "実績（終）",
                    "実績（分）",
                    "休止（分）",
                    "中断（分）",
                    "超過（分）",
                    "管理者（分）",
                    "計画（回）",
                    "実績（回）",
                    "延べ",
                    "実",
                    "新規",
                    "うち見学（延べ）",
                    "目標（実）");

    private static final List<List<String>> DEFINITIONS =
            List.of(
                    List.of("定義", "開設：実際に門がひらいた枠。計画は予定表、実績はサーバーの記録から計算しています。"),
                    List.of("定義", "延べ：開設ごとの、部屋に入った方の数の合計（見学をふくむ。同じ開設の再接続は1）。"),
                    List.of("定義", "実：期間中に部屋に入った方の数（月の実を足しても年度の実にはなりません）。"),
                    List.of("定義", "新規：はじめて入った日が、その期間にある方の数。スタッフは数えません。"));

    private HoursFile() {}

    /** The table of this year. */
    public static FileView of(HoursView hours) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        hours.openings().forEach(opening -> rows.add(row(opening)));
        hours.months().forEach(month -> rows.add(row(month)));
        rows.add(row(hours));
        rows.addAll(DEFINITIONS);
        return new FileView("開設実績-" + hours.fiscalYear() + "年度.csv", Csv.MEDIA_TYPE, Csv.of(rows));
    }

    private static List<String> row(HeldOpening opening) {
        var cells =
                cells(
                        "開設",
                        opening.date(),
                        opening.dateText(),
                        opening.name(),
                        clock(opening.plannedFrom()),
                        clock(opening.plannedTo()),
                        opening.plannedMinutes(),
                        clock(opening.openedAt()),
                        clock(opening.closedAt()),
                        opening.actualMinutes(),
                        minutes(opening, HoursSpan.Stretch.PAUSED),
                        minutes(opening, HoursSpan.Stretch.INTERRUPTED),
                        opening.extraMinutes(),
                        opening.managerMinutes(),
                        1,
                        opening.openedAt() == null ? 0 : 1);
        addCounts(cells, opening.counts(), "");
        return cells;
    }

    private static List<String> row(MonthHours month) {
        var cells =
                cells(
                        "月",
                        month.month(),
                        month.monthText(),
                        "",
                        "",
                        "",
                        month.plannedMinutes(),
                        "",
                        "",
                        month.actualMinutes(),
                        "",
                        "",
                        "",
                        "",
                        month.planned(),
                        month.held());
        addCounts(cells, month.counts(), "");
        return cells;
    }

    private static List<String> row(HoursView year) {
        var months = year.months();
        var cells =
                cells(
                        "年度",
                        year.fiscalYear(),
                        year.name(),
                        "",
                        "",
                        "",
                        months.stream().mapToLong(MonthHours::plannedMinutes).sum(),
                        "",
                        "",
                        months.stream().mapToLong(MonthHours::actualMinutes).sum(),
                        "",
                        "",
                        "",
                        "",
                        months.stream().mapToLong(MonthHours::planned).sum(),
                        months.stream().mapToLong(MonthHours::held).sum());
        addCounts(cells, year.counts(), Long.toString(year.target()));
        return cells;
    }

    private static void addCounts(List<String> cells, Counts counts, String target) {
        cells.addAll(
                cells(
                        counts.visits(),
                        counts.distinct(),
                        counts.fresh(),
                        counts.watching(),
                        target));
    }

    private static List<String> cells(Object... values) {
        var cells = new ArrayList<String>();
        for (var value : values) {
            cells.add(value.toString());
        }
        return cells;
    }

    private static String clock(@Nullable Instant at) {
        return at == null ? "" : CLOCK.format(at);
    }

    private static long minutes(HeldOpening opening, HoursSpan.Stretch kind) {
        return HoursBook.minutes(
                opening.spans().stream()
                        .filter(span -> span.kind() == kind)
                        .map(span -> Duration.between(span.from(), span.to()))
                        .reduce(Duration.ZERO, Duration::plus));
    }
}
