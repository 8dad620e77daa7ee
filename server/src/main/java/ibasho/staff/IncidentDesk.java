package ibasho.staff;

import ibasho.care.incident.Incident;
import ibasho.care.incident.Incidents;
import ibasho.care.incident.Incidents.Hand;
import ibasho.care.incident.Incidents.Page;
import ibasho.care.incident.ReportTimes;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.kernel.Wareki;
import ibasho.protocol.CalendarView;
import ibasho.protocol.HolidayView;
import ibasho.protocol.IncidentCount;
import ibasho.protocol.IncidentId;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.IncidentRequest;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The incident register (事故・ヒヤリ, X-8, O-4.2.キ). Whoever is on duty writes one down and adds to
 * their own; 管理者 keep the register, and are called when one begins.
 */
public final class IncidentDesk implements Desk<IncidentRequest> {
    private final IncidentParts parts;
    private final Incidents incidents;

    /** The parts of the desk. */
    public IncidentDesk(IncidentParts parts) {
        this.parts = parts;
        this.incidents = parts.incidents();
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, IncidentRequest wish) {
        return switch (wish) {
            case IncidentRequest.ListIncidents _ -> Answers.bringing(list(caller));
            case IncidentRequest.ReadIncident(var id) -> Answers.result(read(caller, id));
            case IncidentRequest.BeginIncident one -> Answers.result(begin(caller, one));
            case IncidentRequest.NoteIncident one -> Answers.result(note(caller, one));
            case IncidentRequest.ChangeIncident one -> Answers.result(change(caller, one));
            case IncidentRequest.MarkReported(var id, var key, var clock, var done, var how) ->
                    changed(caller, incidents.reported(hand(caller, key), id, clock, done, how));
            case IncidentRequest.CloseIncident(var id, var key, var lessons) ->
                    changed(caller, incidents.close(hand(caller, key), id, lessons));
            case IncidentRequest.ReopenIncident(var id, var key, var why) ->
                    changed(caller, incidents.reopen(hand(caller, key), id, why));
            case IncidentRequest.ExportIncident(var id) -> Answers.result(export(caller, id));
        };
    }

    private CompletionStage<Result.Incidents> list(Caller caller) {
        var all = Managers.include(caller.roles());
        var year = Wareki.fiscalYearOf(day(parts.clock().instant()));
        return incidents
                .newest(caller.space())
                .thenCombine(
                        all
                                ? incidents.counts(caller.space(), year)
                                : CompletableFuture.completedFuture(
                                        Map.<IncidentKind, Integer>of()),
                        (found, counts) ->
                                new Counted(
                                        found.stream()
                                                .filter(one -> all || isOwn(caller, one))
                                                .toList(),
                                        counts))
                .thenCombine(
                        names(caller),
                        (counted, names) ->
                                new Result.Incidents(
                                        counted.found().stream()
                                                .map(one -> IncidentViews.of(one, names))
                                                .toList(),
                                        year,
                                        counts(counted.counts())));
    }

    private record Counted(List<Incident> found, Map<IncidentKind, Integer> counts) {}

    private static List<IncidentCount> counts(Map<IncidentKind, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> new IncidentCount(one.getKey(), one.getValue()))
                .toList();
    }

    private CompletionStage<Outcome<Result.IncidentRead>> read(Caller caller, IncidentId id) {
        return theirs(caller, id)
                .thenCombine(
                        names(caller),
                        (page, names) -> page.map(one -> IncidentViews.of(one, names)));
    }

    private CompletionStage<Outcome<Result.IncidentRead>> begin(
            Caller caller, IncidentRequest.BeginIncident wish) {
        var draft = wish.draft();
        return holidays(caller, draft.knownAt())
                .thenCompose(holidays ->
                        incidents.begin(hand(caller, wish.key()), draft, wish.origin(), holidays))
                .thenCombine(
                        names(caller),
                        (outcome, names) ->
                                outcome.map(change -> {
                                    if (change.changed()) {
                                        callManagers(caller, change.page().incident(), names);
                                    }
                                    return told(caller, change, names);
                                }));
    }

    private CompletionStage<Outcome<Result.IncidentRead>> note(
            Caller caller, IncidentRequest.NoteIncident wish) {
        var hand = hand(caller, wish.key());
        return theirs(caller, wish.incident())
                .thenCompose(page ->
                        Steps.next(
                                page,
                                _ ->
                                        told(
                                                caller,
                                                incidents.note(
                                                        hand,
                                                        wish.incident(),
                                                        wish.at(),
                                                        wish.text()))));
    }

    private CompletionStage<Outcome<Result.IncidentRead>> change(
            Caller caller, IncidentRequest.ChangeIncident wish) {
        var sort = new Incident.Sort(wish.kind(), wish.severity(), wish.leak());
        return theirs(caller, wish.incident())
                .thenCompose(page -> Steps.next(page, there -> change(caller, wish, sort, there)));
    }

    private CompletionStage<Outcome<Result.IncidentRead>> change(
            Caller caller, IncidentRequest.ChangeIncident wish, Incident.Sort sort, Page there) {
        return holidays(caller, there.incident().knownAt())
                .thenCompose(holidays ->
                        told(
                                caller,
                                incidents.change(
                                        hand(caller, wish.key()),
                                        wish.incident(),
                                        sort,
                                        wish.why(),
                                        holidays)));
    }

    private CompletionStage<Outcome<Result.FileMade>> export(Caller caller, IncidentId id) {
        return incidents
                .export(hand(caller, "export"), id)
                .thenCombine(
                        names(caller),
                        (outcome, names) ->
                                outcome.map(page ->
                                        new Result.FileMade(
                                                IncidentReport.of(
                                                        IncidentViews.of(page, names),
                                                        parts.clock().instant()))));
    }

    /** Whose it is not, does not learn that there is one. */
    private CompletionStage<Outcome<Page>> theirs(Caller caller, IncidentId id) {
        return incidents
                .read(caller.space(), id)
                .thenApply(found ->
                        found.then(page ->
                                Managers.include(caller.roles()) || isOwn(caller, page.incident())
                                        ? Outcome.done(page)
                                        : Outcome.refused(RefusalCode.NO_SUCH_RECORD)));
    }

    private static boolean isOwn(Caller caller, Incident one) {
        return one.begunBy().equals(caller.who());
    }

    private CompletionStage<Outcome<@Nullable Result>> changed(
            Caller caller, CompletionStage<Outcome<Incidents.Change>> work) {
        return Answers.result(told(caller, work));
    }

    private CompletionStage<Outcome<Result.IncidentRead>> told(
            Caller caller, CompletionStage<Outcome<Incidents.Change>> work) {
        return work.thenCombine(
                names(caller),
                (outcome, names) -> outcome.map(change -> told(caller, change, names)));
    }

    private Result.IncidentRead told(Caller caller, Incidents.Change change, Names names) {
        var read = IncidentViews.of(change.page(), names);
        if (change.changed()) {
            var news = new ServerMessage.IncidentChanged(read.incident());
            parts.news().tellStaff(caller.space(), Set.of(Managers.COLUMN), news);
        }
        return read;
    }

    /** A ヒヤリ・ハット can wait until they look. */
    private void callManagers(Caller caller, Incident begun, Names names) {
        if (begun.sort().kind() != IncidentKind.NEAR_MISS) {
            Managers.call(parts.calls(), caller.space(), Managers.others(names, caller.who()));
        }
    }

    private CompletionStage<Set<LocalDate>> holidays(Caller caller, Instant from) {
        var first = day(from);
        return parts.calendar()
                .show(caller.space(), first, first.plusDays(ReportTimes.LOOKS_AHEAD_DAYS), false)
                .thenApply(IncidentDesk::holidays);
    }

    /** A day the calendar does not know (long ago) has no 祝日 that matters any more. */
    private static Set<LocalDate> holidays(Outcome<CalendarView> shown) {
        return switch (shown) {
            case Outcome.Done<CalendarView>(var calendar) ->
                    calendar.holidays().stream()
                            .map(HolidayView::date)
                            .collect(Collectors.toUnmodifiableSet());
            case Outcome.Refused<CalendarView> _ -> Set.of();
        };
    }

    private CompletionStage<Names> names(Caller caller) {
        return Names.now(parts.registration(), caller.space());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Wareki.JAPAN);
    }

    private static Hand hand(Caller caller, String key) {
        return new Hand(caller.space(), caller.who(), key);
    }
}
