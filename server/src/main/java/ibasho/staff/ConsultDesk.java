package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.ConsultRequest;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.WishId;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.Waiting;
import ibasho.sideroom.Wish;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * 「相談したい」 and the waiting list (consult-01, consult-02, consult-07). What staff do is in the record
 * of acts by the wish, not by the person; what the person does is nowhere but in the wish.
 */
public final class ConsultDesk implements Desk<ConsultRequest> {
    private final Waiting waiting;
    private final SideRooms rooms;
    private final ConsultNews news;

    /** The parts of the desk. */
    public ConsultDesk(ConsultParts parts) {
        this.waiting = parts.waiting();
        this.rooms = parts.rooms();
        this.news = new ConsultNews(parts);
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, ConsultRequest wish) {
        return mayAsk(caller, wish)
                ? answer(caller, wish)
                : Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
    }

    private static boolean mayAsk(Caller caller, ConsultRequest wish) {
        var counsels = ConsultTeam.isCounsellor(caller.roles());
        return switch (wish) {
            case ConsultRequest.AskConsult _,
                    ConsultRequest.TakeBackConsult _,
                    ConsultRequest.ReadOwnConsult _ ->
                    caller.roles().contains(Role.PARTICIPANT);
            case ConsultRequest.ListConsults _, ConsultRequest.HandConsult _ ->
                    counsels || Managers.include(caller.roles());
            case ConsultRequest.TakeConsult _,
                    ConsultRequest.PromiseConsult _,
                    ConsultRequest.SettleConsult _,
                    ConsultRequest.OpenConsult _ ->
                    counsels;
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> answer(Caller caller, ConsultRequest wish) {
        var space = caller.space();
        var by = caller.who();
        return switch (wish) {
            case ConsultRequest.AskConsult ask -> Answers.result(ask(caller, ask));
            case ConsultRequest.TakeBackConsult _ -> Answers.bringing(takeBack(caller));
            case ConsultRequest.ReadOwnConsult _ -> Answers.bringing(mine(caller));
            case ConsultRequest.ListConsults _ -> Answers.bringing(list(caller));
            case ConsultRequest.TakeConsult(var id) -> changed(caller, waiting.take(space, by, id));
            case ConsultRequest.HandConsult(var id, var to) -> hand(caller, id, to);
            case ConsultRequest.PromiseConsult(var id, var at, var note) ->
                    changed(caller, waiting.promise(space, by, id, at, note));
            case ConsultRequest.SettleConsult(var id) -> settle(caller, id);
            case ConsultRequest.OpenConsult(var id) -> Answers.result(open(caller, id));
        };
    }

    private CompletionStage<Outcome<Result.ConsultOwn>> ask(
            Caller caller, ConsultRequest.AskConsult wish) {
        return news.team()
                .now(caller.space())
                .thenCompose(now ->
                        waiting.ask(
                                        caller.space(),
                                        caller.who(),
                                        wish.medium(),
                                        wish.when(),
                                        wish.words())
                                .thenApply(outcome -> outcome.map(asked -> told(asked, now))));
    }

    private Result.ConsultOwn told(Waiting.Asked asked, ConsultTeam.Now now) {
        var wish = asked.wish();
        news.tellStaff(wish.space());
        news.tellPerson(wish.space(), wish.person(), wish, now);
        if (asked.fresh()) {
            news.ring(wish, now);
        }
        return new Result.ConsultOwn(news.own(wish, now));
    }

    private CompletionStage<Result.ConsultOwn> takeBack(Caller caller) {
        return waiting.takeBack(caller.space(), caller.who())
                .thenCompose(taken -> {
                    if (taken != null) {
                        news.tellStaff(caller.space());
                    }
                    return mine(caller);
                })
                .thenApply(own -> own);
    }

    private CompletionStage<Result.ConsultOwn> mine(Caller caller) {
        return waiting.of(caller.space(), caller.who())
                .thenCombine(
                        news.team().now(caller.space()),
                        (wish, now) -> new Result.ConsultOwn(news.own(wish, now)));
    }

    private CompletionStage<Result.ConsultWaiting> list(Caller caller) {
        var counsels = ConsultTeam.isCounsellor(caller.roles());
        return waiting.all(caller.space())
                .thenCombine(
                        news.team().now(caller.space()),
                        (wishes, now) -> waiting(wishes, now, counsels));
    }

    private static Result.ConsultWaiting waiting(
            List<Wish> wishes, ConsultTeam.Now now, boolean counsels) {
        return new Result.ConsultWaiting(
                wishes.stream()
                        .filter(wish -> wish.room() == null)
                        .map(wish -> ConsultViews.waiting(wish, now, counsels))
                        .toList(),
                now.counsellors());
    }

    private CompletionStage<Outcome<@Nullable Result>> hand(
            Caller caller, WishId id, ParticipantId to) {
        return news.team()
                .now(caller.space())
                .thenCompose(now ->
                        now.isCounsellor(to)
                                ? changed(
                                        caller,
                                        waiting.hand(
                                                caller.space(),
                                                caller.who(),
                                                Managers.include(caller.roles()),
                                                id,
                                                to))
                                : Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON)));
    }

    private CompletionStage<Outcome<@Nullable Result>> changed(
            Caller caller, CompletionStage<Outcome<Wish>> change) {
        return news.team()
                .now(caller.space())
                .thenCombine(
                        change,
                        (now, outcome) ->
                                outcome.<@Nullable Result>map(wish -> {
                                    news.tellStaff(caller.space());
                                    news.tellPerson(caller.space(), wish.person(), wish, now);
                                    return null;
                                }));
    }

    private CompletionStage<Outcome<@Nullable Result>> settle(Caller caller, WishId id) {
        return news.team()
                .now(caller.space())
                .thenCombine(
                        waiting.settle(caller.space(), caller.who(), id),
                        (now, outcome) ->
                                outcome.<@Nullable Result>map(wish -> {
                                    news.tellStaff(caller.space());
                                    news.tellPerson(caller.space(), wish.person(), null, now);
                                    return null;
                                }));
    }

    private CompletionStage<Outcome<Result.SideOpened>> open(Caller caller, WishId id) {
        return rooms.open(caller.space(), caller.who(), id)
                .thenApply(outcome ->
                        outcome.map(talk -> {
                            news.tellWaiting(caller.space());
                            return new Result.SideOpened(talk.room());
                        }));
    }
}
