package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.opening.calendar.Calendar;
import ibasho.opening.calendar.CalendarReading;
import ibasho.participant.Registration;
import ibasho.protocol.CalendarChange;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where staff keep the calendar (M-3.1). Those who work in openings read it; 管理者 change it. */
public final class CalendarDesk implements Desk<CalendarRequest> {
    /** Columns of the privilege matrix that work in openings. */
    private static final Set<String> READERS = Set.of("M", "W", "C", "T");

    /** The column that edits, and so sees who is on the list of a kind (ops-01). */
    private static final String EDITOR = Role.MANAGER.column();

    private final Calendar calendar;
    private final CalendarReading reading;
    private final Registration people;

    /** A desk over this calendar; {@code people} knows the names in the history. */
    public CalendarDesk(Calendar calendar, CalendarReading reading, Registration people) {
        this.calendar = calendar;
        this.reading = reading;
        this.people = people;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, CalendarRequest wish) {
        if (caller.roles().stream().map(Role::column).noneMatch(READERS::contains)) {
            return Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
        }
        var by = caller.who();
        return switch (wish) {
            case CalendarRequest.ShowCalendar show -> show(caller, show);
            case CalendarRequest.ShowCalendarHistory(var subject) ->
                    Answers.bringing(history(caller, subject));
            case CalendarRequest.ShowContract(var year) ->
                    Answers.result(
                            reading.contract(caller.space(), year)
                                    .thenApply(view -> view.map(Result.Contract::new)));
            case CalendarRequest.SaveRule save -> Answers.result(calendar.save(by, save));
            case CalendarRequest.EndRule end -> Answers.result(calendar.end(by, end));
            case CalendarRequest.AddDate add -> Answers.result(calendar.add(by, add));
            case CalendarRequest.ChangeDate change -> Answers.result(calendar.change(by, change));
            case CalendarRequest.CancelDate cancel -> Answers.result(calendar.cancel(by, cancel));
            case CalendarRequest.SaveBreak save -> Answers.result(calendar.save(by, save));
            case CalendarRequest.EndBreak end -> Answers.result(calendar.end(by, end));
            case CalendarRequest.SaveKind save -> Answers.result(calendar.save(by, save));
            case CalendarRequest.AdmitGuest admit -> admit(caller, admit);
            case CalendarRequest.ImportHolidays(var csv) ->
                    Answers.result(calendar.importHolidays(by, csv));
            case CalendarRequest.SaveTargets save -> Answers.result(calendar.save(by, save));
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> show(
            Caller caller, CalendarRequest.ShowCalendar wish) {
        var mayEdit = caller.roles().stream().map(Role::column).anyMatch(EDITOR::equals);
        return Answers.result(
                reading.show(caller.space(), wish.from(), wish.to(), mayEdit)
                        .thenApply(view -> view.map(Result.Calendar::new)));
    }

    /** A list holds people of this 居場所 only. */
    private CompletionStage<Outcome<@Nullable Result>> admit(
            Caller caller, CalendarRequest.AdmitGuest wish) {
        return names(caller)
                .thenCompose(names ->
                        names.containsKey(wish.person())
                                ? Answers.result(calendar.admit(caller.who(), wish))
                                : Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON)));
    }

    private CompletionStage<Result.CalendarHistory> history(
            Caller caller, @Nullable String subject) {
        return reading.history(caller.space(), subject)
                .thenCombine(
                        names(caller),
                        (changes, names) ->
                                new Result.CalendarHistory(
                                        changes.stream()
                                                .map(change -> named(change, names))
                                                .toList()));
    }

    private CompletionStage<Map<ParticipantId, String>> names(Caller caller) {
        return people.everybody(caller.space())
                .thenApply(everybody -> {
                    var names = new HashMap<ParticipantId, String>();
                    for (var person : everybody.people()) {
                        var nickname = person.nickname();
                        names.put(person.id(), nickname == null ? "" : nickname.text());
                    }
                    return names;
                });
    }

    private static CalendarChange named(CalendarChange change, Map<ParticipantId, String> names) {
        return new CalendarChange(
                change.at(),
                change.by(),
                change.by() == null ? null : names.get(change.by()),
                change.act(),
                change.subject(),
                change.was(),
                guest(change, names),
                change.reason());
    }

    /** A list of guests keeps the person, the history shows the name. */
    private static String guest(CalendarChange change, Map<ParticipantId, String> names) {
        return change.act().equals("kind.admit") || change.act().equals("kind.release")
                ? names.getOrDefault(new ParticipantId(change.became()), "")
                : change.became();
    }
}
