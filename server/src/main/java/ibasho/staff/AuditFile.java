package ibasho.staff;

import ibasho.kernel.Csv;
import ibasho.kernel.Wareki;
import ibasho.protocol.AuditLineView;
import ibasho.protocol.FileView;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record of acts as a table; names nobody by a real name. Pure. */
final class AuditFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Wareki.JAPAN);

    private static final List<String> HEADINGS =
            List.of("番号", "日時", "したこと", "種類", "した人", "当番", "相手（呼び名）", "くわしく");

    private AuditFile() {}

    static FileView of(LocalDate from, LocalDate to, List<AuditLineView> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        lines.forEach(line -> rows.add(row(line)));
        var days = from.equals(to) ? from.toString() : from + "から" + to;
        return new FileView("操作の記録-" + days + ".csv", Csv.MEDIA_TYPE, Csv.of(rows));
    }

    private static List<String> row(AuditLineView line) {
        return List.of(
                Long.toString(line.seq()),
                TIME.format(line.at()),
                line.what(),
                StaffWords.kind(line.kind()),
                line.byItself() ? "自動" : text(line.byName()),
                line.hats().stream().map(StaffWords::hat).collect(Collectors.joining("・")),
                text(line.aboutName()),
                line.note());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
