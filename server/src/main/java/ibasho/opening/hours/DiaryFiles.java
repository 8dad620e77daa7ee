package ibasho.opening.hours;

import ibasho.kernel.Csv;
import ibasho.kernel.Wareki;
import ibasho.protocol.DiaryRequest.Form;
import ibasho.protocol.DiaryText;
import ibasho.protocol.DiaryVersion;
import ibasho.protocol.DiaryView;
import ibasho.protocol.FileView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A diary to take away, as text, table or printed page. Pure. */
public final class DiaryFiles {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withZone(Wareki.JAPAN);
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT).withZone(Wareki.JAPAN);

    private DiaryFiles() {}

    /** The diary in this form. */
    public static FileView of(DiaryView diary, Form form) {
        var name = "開設日誌-" + FILE_TIME.format(diary.hours().plannedFrom());
        return switch (form) {
            case TEXT -> new FileView(name + ".txt", "text/plain;charset=utf-8", text(diary));
            case CSV -> new FileView(name + ".csv", Csv.MEDIA_TYPE, csv(diary));
            case PAGE ->
                    new FileView(name + ".html", "text/html;charset=utf-8", DiaryPage.of(diary));
        };
    }

    /** What staff wrote, by its heading; empty texts are left out. */
    static Map<String, String> sections(DiaryText text) {
        var sections = new LinkedHashMap<String, String>();
        sections.put("よかったこと", text.good());
        sections.put("気になったこと", text.concern());
        sections.put("引継ぎ", text.handover());
        sections.put("補足・訂正", text.correction());
        sections.values().removeIf(String::isEmpty);
        return sections;
    }

    /** Who signed it off and when, or that nobody has. */
    static String signature(DiaryView diary) {
        var newest = diary.versions().isEmpty() ? null : diary.versions().getLast();
        return newest == null || newest.signedAt() == null
                ? "未確認（下書き）"
                : "確認：%s　%s".formatted(newest.signedBy(), moment(newest.signedAt()));
    }

    /** Every version with its writer, oldest first. */
    static List<String> history(DiaryView diary) {
        return diary.versions().stream().map(DiaryFiles::history).toList();
    }

    private static String history(DiaryVersion version) {
        var signedAt = version.signedAt();
        return "第%d版　記入：%s　%s%s"
                .formatted(
                        version.version(),
                        version.writtenBy(),
                        moment(version.writtenAt()),
                        signedAt == null
                                ? ""
                                : "　確認：%s　%s".formatted(version.signedBy(), moment(signedAt)));
    }

    private static String text(DiaryView diary) {
        var lines = new ArrayList<String>();
        lines.add("開設日誌");
        lines.addAll(diary.draft());
        sections(diary.text())
                .forEach((title, text) -> lines.addAll(List.of("", "■ " + title, text)));
        lines.add("");
        lines.addAll(history(diary));
        lines.add(signature(diary));
        return String.join("\r\n", lines).replaceAll("(?<!\r)\n", "\r\n") + "\r\n";
    }

    private static String csv(DiaryView diary) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("項目", "内容"));
        rows.add(List.of("日付（ISO）", diary.hours().date().toString()));
        diary.draft().forEach(line -> rows.add(fact(line)));
        sections(diary.text()).forEach((title, text) -> rows.add(List.of(title, text)));
        history(diary).forEach(line -> rows.add(List.of("版", line)));
        rows.add(List.of("確認", signature(diary)));
        return Csv.of(rows);
    }

    /** A line such as 計画：… in its two cells; the first line is the title. */
    private static List<String> fact(String line) {
        var colon = line.indexOf('：');
        return colon < 0
                ? List.of("開設", line)
                : List.of(line.substring(0, colon), line.substring(colon + 1));
    }

    private static String moment(Instant at) {
        return Wareki.day(LocalDate.ofInstant(at, Wareki.JAPAN)) + CLOCK.format(at);
    }
}
