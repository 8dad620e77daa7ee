package ibasho.staff;

import ibasho.care.tech.Ticket;
import ibasho.care.tech.Tickets;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.participant.Registration;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.TechRequest;
import ibasho.protocol.TicketAnswer;
import ibasho.protocol.TicketView;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * 技術の困りごと (M-3.2.ウ): whoever comes here asks; 技術支援員, 管理者 and 支援員 answer, and learn the 呼び名 only.
 */
public final class TechDesk implements Desk<TechRequest> {
    /** Columns of those who answer. */
    private static final Set<String> COLUMNS = Set.of("T", "M", "W");

    private final Tickets tickets;
    private final Registration registration;
    private final News news;

    /** A desk over these tickets. */
    public TechDesk(Tickets tickets, Registration registration, News news) {
        this.tickets = tickets;
        this.registration = registration;
        this.news = news;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, TechRequest wish) {
        return mayAsk(caller, wish)
                ? answer(caller, wish)
                : Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
    }

    private static boolean mayAsk(Caller caller, TechRequest wish) {
        return switch (wish) {
            case TechRequest.AskTech _, TechRequest.ReadOwnTickets _ -> isGuest(caller);
            case TechRequest.ReadTickets _, TechRequest.TakeTicket _, TechRequest.AnswerTicket _ ->
                    answers(caller);
            case TechRequest.CloseTicket _ -> isGuest(caller) || answers(caller);
        };
    }

    private static boolean isGuest(Caller caller) {
        return caller.roles().contains(Role.PARTICIPANT);
    }

    private static boolean answers(Caller caller) {
        return caller.roles().stream().map(Role::column).anyMatch(COLUMNS::contains);
    }

    private CompletionStage<Outcome<@Nullable Result>> answer(Caller caller, TechRequest wish) {
        var space = caller.space();
        var by = caller.who();
        return switch (wish) {
            case TechRequest.AskTech(var key, var symptom, var test) ->
                    Answers.result(
                            changed(
                                    caller,
                                    tickets.ask(
                                            space, by, new Tickets.Question(key, symptom, test))));
            case TechRequest.ReadOwnTickets _ ->
                    Answers.bringing(read(caller, tickets.own(space, by)));
            case TechRequest.ReadTickets _ -> Answers.bringing(read(caller, tickets.all(space)));
            case TechRequest.TakeTicket(var id) ->
                    Answers.result(changed(caller, tickets.take(space, by, id)));
            case TechRequest.AnswerTicket(var id, var key, var text) ->
                    Answers.result(changed(caller, tickets.answer(space, by, id, key, text)));
            case TechRequest.CloseTicket(var id) ->
                    Answers.result(changed(caller, tickets.close(space, by, id, !answers(caller))));
        };
    }

    private CompletionStage<Outcome<Result.TicketSaved>> changed(
            Caller caller, CompletionStage<Outcome<Tickets.Change>> work) {
        return work.thenCombine(
                names(caller),
                (outcome, names) ->
                        outcome.map(change -> {
                            var view = view(change.ticket(), names);
                            if (change.changed()) {
                                tell(caller, view);
                            }
                            return new Result.TicketSaved(view);
                        }));
    }

    private void tell(Caller caller, TicketView view) {
        var changed = new ServerMessage.TicketChanged(view);
        news.tellPerson(caller.space(), view.person(), changed);
        news.tellStaff(caller.space(), COLUMNS, changed);
    }

    private CompletionStage<Result.Tickets> read(
            Caller caller, CompletionStage<List<Ticket>> found) {
        return found.thenCombine(
                names(caller),
                (all, names) ->
                        new Result.Tickets(all.stream().map(one -> view(one, names)).toList()));
    }

    private CompletionStage<Names> names(Caller caller) {
        return Names.now(registration, caller.space());
    }

    private static TicketView view(Ticket ticket, Names names) {
        var takenBy = ticket.takenBy();
        return new TicketView(
                ticket.id(),
                ticket.person(),
                names.of(ticket.person()),
                ticket.askedAt(),
                ticket.symptom(),
                ticket.selfTest(),
                takenBy == null ? null : names.of(takenBy),
                ticket.takenAt(),
                ticket.answers().stream().map(answer -> view(answer, names)).toList(),
                ticket.closedAt());
    }

    private static TicketAnswer view(Ticket.Answer answer, Names names) {
        return new TicketAnswer(names.of(answer.by()), answer.at(), answer.text());
    }
}
