package ibasho.staff;

import ibasho.acts.Finding;
import ibasho.acts.RecordOfActs;
import ibasho.acts.Stretch;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.kernel.Wareki;
import ibasho.protocol.AuditDayView;
import ibasho.protocol.AuditLineView;
import ibasho.protocol.AuditRequest;
import ibasho.protocol.AuditVerdictView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the record of acts is read, taken away and checked (audit-01, audit-03). That somebody did
 * so is on record before they see anything.
 */
public final class AuditDesk implements Desk<AuditRequest> {
    /** How many days leave at once. */
    static final int MAX_DAYS = 31;

    /** How many entries are shown at once. */
    static final int PAGE = 100;

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final AuditParts parts;
    private final AuditActs acts = AuditActs.load();

    /** A desk over these. */
    public AuditDesk(AuditParts parts) {
        this.parts = parts;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, AuditRequest wish) {
        return switch (wish) {
            case AuditRequest.ReadAudit read -> Answers.result(read(caller, read));
            case AuditRequest.ExportAudit(var from, var to) ->
                    Answers.result(export(caller, from, to));
            case AuditRequest.VerifyAudit(var anchor) -> Answers.result(verify(caller, anchor));
        };
    }

    private CompletionStage<Outcome<Result.AuditDay>> read(
            Caller caller, AuditRequest.ReadAudit wish) {
        var day = wish.day();
        if (!isDay(day)) {
            return Answers.now(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        var facts = new HashMap<String, String>();
        facts.put("day", day.toString());
        var kind = wish.kind();
        if (kind != null) {
            facts.put("kind", kind.name());
        }
        var stretch = new Stretch(start(day), start(day.plusDays(1)), wish.before(), PAGE + 1);
        Predicate<String> wanted = act -> kind == null || acts.kind(act) == kind;
        return noted(caller, "audit.read", facts)
                .thenCompose(_ -> lines(caller, stretch, wanted))
                .thenCompose(lines -> page(caller, day, lines));
    }

    private CompletionStage<Outcome<Result.AuditDay>> page(
            Caller caller, LocalDate day, List<AuditLineView> lines) {
        return parts.acts()
                .value(caller.space())
                .thenCombine(
                        parts.acts().mailed(caller.space()),
                        (value, mailed) ->
                                Outcome.done(
                                        new Result.AuditDay(
                                                new AuditDayView(
                                                        day,
                                                        lines.stream().limit(PAGE).toList(),
                                                        lines.size() > PAGE,
                                                        value,
                                                        mailed == null ? null : mailed.at()))));
    }

    private CompletionStage<Outcome<Result.FileMade>> export(
            Caller caller, LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (!isDay(from) || !isDay(to) || days < 1 || days > MAX_DAYS) {
            return Answers.now(
                    Outcome.refused(Refusal.of(RefusalCode.BAD_VALUE, "maxDays", MAX_DAYS)));
        }
        var stretch = new Stretch(start(from), start(to.plusDays(1)), null, Integer.MAX_VALUE);
        var facts = Map.of("from", from.toString(), "to", to.toString());
        return noted(caller, "audit.export", facts)
                .thenCompose(_ -> lines(caller, stretch, _ -> true))
                .thenApply(lines ->
                        Outcome.done(
                                new Result.FileMade(AuditFile.of(from, to, lines.reversed()))));
    }

    private CompletionStage<Outcome<Result.AuditVerified>> verify(
            Caller caller, @Nullable String noted) {
        if (noted != null && !RecordOfActs.isValue(noted)) {
            return Answers.now(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        return parts.acts()
                .check(caller.space(), noted)
                .thenCompose(finding ->
                        noted(caller, "audit.verify", Map.of("found", name(finding)))
                                .thenCompose(_ -> parts.acts().value(caller.space()))
                                .thenApply(value ->
                                        Outcome.done(
                                                new Result.AuditVerified(view(finding, value)))));
    }

    private CompletionStage<List<AuditLineView>> lines(
            Caller caller, Stretch stretch, Predicate<String> wanted) {
        var eyes = new AuditEyes(acts, caller);
        return parts.acts()
                .read(caller.space(), stretch, act -> wanted.test(act) && eyes.maySee(act))
                .thenCompose(rows ->
                        Names.withRobots(parts.registration(), caller.space())
                                .thenCombine(
                                        parts.hats().since(stretch.from()),
                                        (names, hats) ->
                                                rows.stream()
                                                        .map(row -> eyes.view(row, names, hats))
                                                        .toList()));
    }

    private CompletionStage<?> noted(Caller caller, String act, Map<String, String> facts) {
        return parts.acts().note(caller.space(), caller.who(), act, facts);
    }

    private static String name(Finding finding) {
        var why = finding.why();
        return why == null ? "WHOLE" : why.name();
    }

    private static AuditVerdictView view(Finding finding, String value) {
        var why = finding.why();
        var entries = finding.entries();
        return new AuditVerdictView(
                value, entries, why == null ? null : new AuditVerdictView.Flaw(entries + 1, why));
    }

    private static boolean isDay(LocalDate day) {
        return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Wareki.JAPAN).toInstant();
    }
}
