package ibasho.staff;

import ibasho.kernel.Wareki;
import ibasho.protocol.FileView;
import ibasho.protocol.IncidentEntryKind;
import ibasho.protocol.IncidentEntryView;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.IncidentSeverity;
import ibasho.protocol.IncidentView;
import ibasho.protocol.ReportClock;
import ibasho.protocol.ReportClockView;
import ibasho.protocol.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 事故報告書: an incident as a text to hand in, in Japanese with 和暦; a drill says so. Pure. */
final class IncidentReport {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withZone(Wareki.JAPAN);
    private static final String DRILL = "【訓練】これは訓練の記録です。実際のできごとではありません。";

    private IncidentReport() {}

    static FileView of(Result.IncidentRead read, Instant madeAt) {
        var incident = read.incident();
        var day = LocalDate.ofInstant(incident.happenedAt(), Wareki.JAPAN);
        var name = (incident.drill() ? "訓練-" : "") + "事故報告-" + day + ".txt";
        return new FileView(name, "text/plain;charset=utf-8", text(read, madeAt));
    }

    private static String text(Result.IncidentRead read, Instant madeAt) {
        var incident = read.incident();
        var lines = new ArrayList<String>();
        if (incident.drill()) {
            lines.add(DRILL);
            lines.add("");
        }
        lines.add("事故・ヒヤリ報告");
        lines.add("作成：" + moment(madeAt));
        lines.add("");
        lines.add("件名：" + incident.title());
        lines.add("種類：" + name(incident.kind()));
        lines.add("重さ：" + name(incident.severity()));
        lines.add("個人情報：" + (incident.leak() ? "もれた、またはそのおそれがある" : "もれていない"));
        lines.add("起きた時刻：" + moment(incident.happenedAt()));
        lines.add("知った時刻：" + moment(incident.knownAt()));
        lines.add("記入：" + text(incident.begunBy()) + "　" + moment(incident.begunAt()));
        section(lines, "報告", incident.clocks().stream().map(IncidentReport::clock).toList());
        section(lines, "経過", read.timeline().stream().map(IncidentReport::entry).toList());
        section(lines, "わかったこと・これからのこと", settled(incident));
        if (incident.drill()) {
            section(lines, DRILL, List.of());
        }
        return String.join("\r\n", lines).replaceAll("(?<!\r)\n", "\r\n") + "\r\n";
    }

    private static void section(List<String> lines, String title, List<String> text) {
        lines.add("");
        lines.add(title.startsWith("【") ? title : "■ " + title);
        lines.addAll(text);
    }

    private static List<String> settled(IncidentView incident) {
        var closedAt = incident.closedAt();
        return closedAt == null
                ? List.of("まだ終わっていません。")
                : List.of(
                        incident.lessons(),
                        "終結：" + text(incident.closedBy()) + "　" + moment(closedAt));
    }

    private static String clock(ReportClockView clock) {
        var doneAt = clock.doneAt();
        return name(clock.clock())
                + "　期限 "
                + moment(clock.dueAt())
                + (doneAt == null
                        ? "　未"
                        : "　済 " + moment(doneAt) + "（" + text(clock.doneBy()) + "）");
    }

    private static String entry(IncidentEntryView entry) {
        return moment(entry.at())
                + "　"
                + name(entry.kind())
                + "（"
                + text(entry.byName())
                + "）\n　"
                + entry.text().replace("\n", "\n　");
    }

    private static String name(IncidentKind kind) {
        return switch (kind) {
            case LIFE -> "いのち・からだ";
            case HARM -> "人を傷つけることば・行い";
            case PERSONAL_INFORMATION -> "個人情報";
            case OUTSIDE -> "外での発言・書きこみ";
            case SYSTEM -> "システム・通信";
            case NEAR_MISS -> "ヒヤリ・ハット";
            case OTHER -> "その他";
        };
    }

    private static String name(IncidentSeverity severity) {
        return switch (severity) {
            case SETTLED -> "その場でおさまった";
            case SERIOUS -> "対応が続いている・傷ついた人がいる";
            case GRAVE -> "重大";
        };
    }

    private static String name(ReportClock clock) {
        return switch (clock) {
            case PREFECTURE -> "県への報告";
            case COMMISSION_FIRST -> "個人情報保護委員会への速報";
            case COMMISSION_FULL -> "個人情報保護委員会への確報";
        };
    }

    private static String name(IncidentEntryKind kind) {
        return switch (kind) {
            case BEGUN -> "はじまり";
            case NOTE -> "経過";
            case CHANGED -> "区分を直した";
            case REPORTED -> "報告した";
            case NOT_REPORTED -> "報告の印を取り消した";
            case CLOSED -> "終えた";
            case REOPENED -> "もう一度ひらいた";
        };
    }

    private static String moment(Instant at) {
        return Wareki.day(LocalDate.ofInstant(at, Wareki.JAPAN)) + CLOCK.format(at);
    }

    private static String text(@Nullable String name) {
        return name == null ? "—" : name;
    }
}
