package ibasho.opening.calendar;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.BreakId;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.ContractTargets;
import ibasho.protocol.KindId;
import ibasho.protocol.KindText;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges changes of rules, breaks, kinds, 祝日 and targets at one instant. Pure; dates are next door
 * in {@link DateEdits}.
 */
final class Edits {
    private static final int MOST_RULES = 60;
    private static final int MOST_KINDS = 30;
    private static final int LONGEST_BREAK_DAYS = 92;

    private final Book book;
    private final Follow follow;
    private final Instant now;

    Edits(Book book, Instant now) {
        this.book = book;
        this.now = now;
        this.follow = new Follow(book, now);
    }

    /** A rule as it would be stored, or why not. */
    Outcome<Change> save(CalendarRequest.SaveRule wish) {
        var id = wish.rule();
        var old = id == null ? null : book.rule(id);
        if (id != null && (old == null || old.ended())) {
            return Outcome.refused(RefusalCode.NO_SUCH_RULE);
        }
        if (id == null
                && book.rules().stream().filter(rule -> !rule.ended()).count() >= MOST_RULES) {
            return Outcome.refused(Refusal.of(RefusalCode.BAD_VALUE, "maxRules", MOST_RULES));
        }
        return Versions.same(old == null ? 0 : old.version(), wish.version())
                .then(_ -> why(wish.reason(), old != null))
                .then(reason -> rule(id, wish).then(rule -> planned(old, rule, reason)));
    }

    /** Ends a rule. */
    Outcome<Change> end(CalendarRequest.EndRule wish) {
        var old = book.rule(wish.rule());
        if (old == null || old.ended()) {
            return Outcome.refused(RefusalCode.NO_SUCH_RULE);
        }
        return Versions.same(old.version(), wish.version())
                .then(_ -> CalendarTexts.reason(wish.reason()))
                .map(reason -> {
                    var ended = old.end();
                    var head =
                            new HistoryLine(
                                    "rule.end",
                                    old.id().value(),
                                    HistoryWords.of(old),
                                    HistoryWords.of(ended),
                                    reason);
                    return follow.change(head, ended, book.with(ended), ended.id());
                });
    }

    /** Saves a break. */
    Outcome<Change> save(CalendarRequest.SaveBreak wish) {
        var id = wish.id();
        var old = id == null ? null : book.pause(id);
        if (id != null && (old == null || old.ended())) {
            return Outcome.refused(RefusalCode.NO_SUCH_BREAK);
        }
        return Versions.same(old == null ? 0 : old.version(), wish.version())
                .then(_ -> days(wish.firstDate(), wish.lastDate()))
                .then(_ -> CalendarTexts.ownName(wish.name()))
                .map(name -> {
                    var pause =
                            new Break(
                                    id == null ? new BreakId(Ids.id()) : id,
                                    wish.firstDate(),
                                    wish.lastDate(),
                                    name,
                                    false,
                                    wish.version() + 1);
                    return pause(old == null ? "break.add" : "break.change", old, pause);
                });
    }

    /** Takes a break back. */
    Outcome<Change> end(CalendarRequest.EndBreak wish) {
        var old = book.pause(wish.id());
        if (old == null || old.ended()) {
            return Outcome.refused(RefusalCode.NO_SUCH_BREAK);
        }
        return Versions.same(old.version(), wish.version())
                .map(_ -> pause("break.end", old, old.end()));
    }

    /** Saves a kind. */
    Outcome<Change> save(CalendarRequest.SaveKind wish) {
        var id = wish.kind();
        var old = id == null ? null : book.kind(id);
        if (id != null && old == null) {
            return Outcome.refused(RefusalCode.NO_SUCH_KIND);
        }
        if (old != null && !wish.text().active() && isInUse(old.id())) {
            return Outcome.refused(RefusalCode.KIND_IN_USE);
        }
        if (id == null && book.kinds().size() >= MOST_KINDS) {
            return Outcome.refused(Refusal.of(RefusalCode.BAD_VALUE, "maxKinds", MOST_KINDS));
        }
        return Versions.same(old == null ? 0 : old.version(), wish.version())
                .then(_ -> text(wish.text()))
                .map(text ->
                        kind(old, id == null ? new KindId(Ids.id()) : id, text, wish.version()));
    }

    /** Takes over 祝日. */
    Change imported(Map<LocalDate, String> days, Holidays builtIn) {
        var head = new HistoryLine("holidays.import", "holidays", "", days.size() + "日分", "");
        return follow.change(head, new Piece.Imported(days), book.with(builtIn.with(days)), null);
    }

    /** Saves what the contract asks. */
    Outcome<Change> save(CalendarRequest.SaveTargets wish) {
        return Versions.same(book.targets().version(), wish.version())
                .then(_ -> Targets.accept(wish.targets()))
                .map(this::targets);
    }

    /** Nothing new, but time has passed: dates that come into sight. */
    Change passingOfTime() {
        return follow.change(
                new HistoryLine("calendar.extend", "calendar", "", "", ""),
                new Piece.None(),
                book,
                null);
    }

    private Change targets(ContractTargets text) {
        var targets = new Targets(text, book.targets().version() + 1);
        var was = book.targets().text();
        var head =
                new HistoryLine(
                        "targets.change",
                        "targets",
                        HistoryWords.of(was),
                        HistoryWords.of(text),
                        "");
        return follow.change(head, targets, book.with(targets), null);
    }

    private Change kind(@Nullable Kind old, KindId id, KindText text, long version) {
        var guests = old == null ? Set.<ParticipantId>of() : old.guests();
        var kind = new Kind(id, text, guests, version + 1);
        var head =
                new HistoryLine(
                        old == null ? "kind.add" : "kind.change",
                        id.value(),
                        old == null ? "" : HistoryWords.of(old),
                        HistoryWords.of(kind),
                        "");
        return follow.change(head, kind, book.with(kind), null);
    }

    private Change pause(String act, @Nullable Break old, Break pause) {
        var head =
                new HistoryLine(
                        act,
                        pause.id().value(),
                        old == null ? "" : HistoryWords.of(old),
                        HistoryWords.of(pause),
                        "");
        return follow.change(head, pause, book.with(pause), null);
    }

    private Outcome<Change> planned(@Nullable Rule old, Rule rule, String reason) {
        var after = book.with(rule);
        var clash = follow.clash(after);
        if (clash != null) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.OPENING_OVERLAPS, "epochDay", clash.toEpochDay()));
        }
        if (new Drafts(after).of(rule, follow.today(), follow.horizon()).isEmpty()) {
            return Outcome.refused(RefusalCode.NOTHING_PLANNED);
        }
        var head =
                new HistoryLine(
                        old == null ? "rule.add" : "rule.change",
                        rule.id().value(),
                        old == null ? "" : HistoryWords.of(old),
                        HistoryWords.of(rule),
                        reason);
        return Outcome.done(follow.change(head, rule, after, rule.id()));
    }

    private Outcome<Rule> rule(@Nullable RuleId id, CalendarRequest.SaveRule wish) {
        var text = wish.text();
        var last = text.lastDate();
        var flaw = Versions.activeKind(book, text.kind());
        if (flaw != null) {
            return Outcome.refused(flaw);
        }
        if (last != null && last.isBefore(text.firstDate())) {
            return Outcome.refused(RefusalCode.ENDS_BEFORE_START);
        }
        if (!CalendarTexts.isPlausible(text.firstDate())) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        return CalendarTexts.name(text.name())
                .then(name ->
                        Recurrence.of(text.repeat())
                                .then(recurrence ->
                                        Hours.of(text.hours())
                                                .map(hours ->
                                                        new Rule(
                                                                id == null
                                                                        ? new RuleId(Ids.id())
                                                                        : id,
                                                                text.kind(),
                                                                name,
                                                                recurrence,
                                                                text.firstDate(),
                                                                last,
                                                                hours,
                                                                text.onHoliday(),
                                                                text.askFirst(),
                                                                false,
                                                                wish.version() + 1))));
    }

    private Outcome<LocalDate> days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return Outcome.refused(RefusalCode.ENDS_BEFORE_START);
        }
        if (last.isBefore(follow.today())) {
            return Outcome.refused(RefusalCode.IN_THE_PAST);
        }
        return ChronoUnit.DAYS.between(first, last) < LONGEST_BREAK_DAYS
                        && CalendarTexts.isPlausible(first)
                        && CalendarTexts.isPlausible(last)
                ? Outcome.done(first)
                : Outcome.refused(Refusal.of(RefusalCode.BAD_VALUE, "maxDays", LONGEST_BREAK_DAYS));
    }

    private static Outcome<KindText> text(KindText wish) {
        return CalendarTexts.ownName(wish.name())
                .then(name ->
                        CalendarTexts.lines(wish.rules())
                                .map(rules ->
                                        new KindText(
                                                name,
                                                wish.admission(),
                                                rules,
                                                wish.evening(),
                                                wish.active())));
    }

    private boolean isInUse(KindId kind) {
        return book.rules().stream().anyMatch(rule -> !rule.ended() && rule.kind().equals(kind))
                || book.openings().stream()
                        .anyMatch(row ->
                                row.kind().equals(kind)
                                        && row.to().isAfter(now)
                                        && row.isPlanned());
    }

    private static Outcome<String> why(String reason, boolean needed) {
        return needed ? CalendarTexts.reason(reason) : CalendarTexts.note(reason);
    }
}
