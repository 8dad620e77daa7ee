package ibasho.opening.calendar;

import ibasho.kernel.Wareki;
import ibasho.protocol.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How dates follow a change: the plan is made anew, and every row that differs is told of. Pure.
 */
final class Follow {
    private final Book before;
    private final Instant now;

    Follow(Book before, Instant now) {
        this.before = before;
        this.now = now;
    }

    LocalDate today() {
        return OpeningWindow.local(now).toLocalDate();
    }

    /** The last day that is planned: the end of the next fiscal year. */
    LocalDate horizon() {
        return Wareki.lastDayOf(Wareki.fiscalYearOf(today()) + 1);
    }

    /** The first day on which two rules lie on one another; {@code null} if none does. */
    @Nullable LocalDate clash(Book after) {
        return Replan.of(after, now, horizon()).clash();
    }

    /**
     * The whole change.
     *
     * @param rule whose hand-made dates are counted; {@code null} for all
     */
    Change change(HistoryLine head, Piece piece, Book after, @Nullable RuleId rule) {
        return change(head, piece, after, rule, List.of());
    }

    /** The same, with rows that staff changed themselves and that {@code after} holds already. */
    Change change(
            HistoryLine head, Piece piece, Book after, @Nullable RuleId rule, List<Opening> own) {
        var rows = Replan.of(after, now, horizon()).changed();
        var all = new ArrayList<>(own);
        all.addAll(rows);
        var kept =
                after.openings().stream()
                        .filter(row -> row.byHand() && !row.hasBegunAt(now))
                        .filter(row -> rule == null || rule.equals(row.rule()))
                        .filter(row -> row.rule() != null && !own.contains(row))
                        .filter(row -> rows.stream().noneMatch(r -> r.id().equals(row.id())))
                        .count();
        return new Change(head, piece, List.copyOf(all), lines(rows, head), (int) kept);
    }

    private List<HistoryLine> lines(List<Opening> rows, HistoryLine head) {
        return rows.stream()
                .map(row -> {
                    var old = before.opening(row.id());
                    return new HistoryLine(
                            "date.follow",
                            row.id().value(),
                            old == null ? "" : HistoryWords.of(old),
                            HistoryWords.of(row),
                            head.act());
                })
                .toList();
    }
}
