package ibasho.opening.hours;

import ibasho.kernel.Spoken;
import ibasho.kernel.Wareki;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.HoursSpan;
import ibasho.protocol.HoursSpan.Stretch;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The facts of an opening in plain sentences, one line each. Pure; names staff only. */
final class DiaryDraft {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withZone(Wareki.JAPAN);
    private static final int MINUTES_OF_HOUR = 60;

    private final HeldOpening hours;
    private final List<DutyStretch> duty;
    private final List<CallTime> calls;

    private DiaryDraft(HeldOpening hours, List<DutyStretch> duty, List<CallTime> calls) {
        this.hours = hours;
        this.duty = duty;
        this.calls = calls;
    }

    /** The lines. */
    static List<String> of(HeldOpening hours, List<DutyStretch> duty, List<CallTime> calls) {
        return new DiaryDraft(hours, duty, calls).lines();
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(hours.dateText() + "　" + hours.name());
        lines.add(
                "計画：%s（%s）"
                        .formatted(
                                span(hours.plannedFrom(), hours.plannedTo()),
                                length(hours.plannedMinutes())));
        lines.add("実績：" + held());
        addSpans(lines, "休止", Stretch.PAUSED);
        addSpans(lines, "サーバーが止まっていた時間", Stretch.INTERRUPTED);
        addSpans(lines, "静かな場", Stretch.QUIET);
        if (hours.extraMinutes() > 0) {
            lines.add("終わりの時刻のあと：" + length(hours.extraMinutes()));
        }
        addDuty(lines);
        lines.add("参加者：" + people());
        addCalls(lines);
        return List.copyOf(lines);
    }

    private String held() {
        var opened = hours.openedAt();
        if (opened == null) {
            return "ひらいていません";
        }
        var closed = hours.closedAt();
        return closed == null
                ? "%sから（いまひらいています）".formatted(CLOCK.format(opened))
                : "%s（ひらいていた時間 %s）".formatted(span(opened, closed), length(hours.actualMinutes()));
    }

    private void addSpans(List<String> lines, String title, Stretch kind) {
        hours.spans().stream()
                .filter(span -> span.kind() == kind)
                .map(span -> title + "：" + span(span.from(), span.to()) + reason(span))
                .forEach(lines::add);
    }

    private void addDuty(List<String> lines) {
        if (hours.openedAt() == null) {
            return;
        }
        var managers =
                duty.stream().filter(DutyStretch::manager).map(this::stretch).distinct().toList();
        lines.add("管理者：" + (managers.isEmpty() ? "いません" : String.join("、", managers)));
        var gaps =
                hours.spans().stream()
                        .filter(span -> span.kind() == Stretch.WITHOUT_MANAGER)
                        .map(span -> span(span.from(), span.to()))
                        .toList();
        lines.add("管理者のいない時間：" + (gaps.isEmpty() ? "なし" : String.join("、", gaps)));
        var others =
                duty.stream()
                        .filter(stretch -> !stretch.manager())
                        .map(DutyStretch::nickname)
                        .distinct()
                        .collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            lines.add("ほかの担当：" + others);
        }
    }

    private String stretch(DutyStretch stretch) {
        var to = stretch.to();
        var until = to == null ? "" : CLOCK.format(to);
        return stretch.nickname() + " " + CLOCK.format(stretch.from()) + "〜" + until;
    }

    private String people() {
        var counts = hours.counts();
        return counts.visits() == 0
                ? "いませんでした"
                : "%d人（うち見学だけ %d人、はじめての方 %d人）"
                        .formatted(counts.visits(), counts.watching(), counts.fresh());
    }

    /** How long each call waited; not whose it was. */
    private void addCalls(List<String> lines) {
        if (!calls.isEmpty()) {
            var times = calls.stream().map(DiaryDraft::time).collect(Collectors.joining("、"));
            lines.add("つらい：%d回（スタッフがそばに行くまで %s）".formatted(calls.size(), times));
        }
    }

    private static String time(CallTime call) {
        var waited = call.waited();
        if (waited != null) {
            return Spoken.of(waited);
        }
        return call.takenBack() ? "ご本人が取り消し" : "記録なし";
    }

    private static String reason(HoursSpan span) {
        var reason = span.reason();
        return reason == null || reason.isBlank() ? "" : "　" + reason;
    }

    private static String span(Instant from, Instant to) {
        return CLOCK.format(from) + "〜" + CLOCK.format(to);
    }

    /** Such as 3時間50分. */
    static String length(long minutes) {
        var hours = minutes / MINUTES_OF_HOUR;
        var rest = minutes % MINUTES_OF_HOUR;
        if (hours == 0) {
            return rest + "分";
        }
        return hours + "時間" + (rest == 0 ? "" : rest + "分");
    }
}
