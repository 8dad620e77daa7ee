package ibasho.staff;

import ibasho.care.CareBook;
import ibasho.care.CareCase;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.CareRequest;
import ibasho.protocol.Result;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * つらい, from the press to the closing of the case (X-6, DOMAIN §5.3). The person is answered when
 * the press is on the disk; whoever is to be called is called then.
 */
public final class CareDesk implements Desk<CareRequest> {
    private final CareBook book;
    private final CareTeam team;
    private final CareRinging ringing;

    /** The parts of the desk. */
    public CareDesk(CareParts parts) {
        this.book = parts.book();
        this.team = parts.team();
        this.ringing = parts.ringing();
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, CareRequest wish) {
        var space = caller.space();
        var by = caller.who();
        return switch (wish) {
            case CareRequest.CallCare(var key) ->
                    own(
                            caller,
                            now ->
                                    book.press(
                                            space, by, key, isCalled(now), now.onDuty()::contains));
            case CareRequest.TakeBackCare _ -> takeBack(caller);
            case CareRequest.ReadOwnCare _ ->
                    Answers.bringing(
                            team.now(space)
                                    .thenApply(now -> ownResult(book.openOf(space, by), now)));
            case CareRequest.ReadCareCases _ -> Answers.bringing(cases(caller));
            case CareRequest.AnswerCare(var id, var part) ->
                    staff(caller, _ -> book.answer(space, by, id, part));
            case CareRequest.ReleaseCare(var id, var part) ->
                    staff(caller, now -> book.release(space, by, id, part, isCalled(now)));
            case CareRequest.NoteCareStep(var id, var step, var text) ->
                    staff(caller, _ -> book.step(space, by, id, step, text));
            case CareRequest.CloseCare(var id, var level, var how) ->
                    staff(caller, _ -> book.close(space, by, id, level, how));
        };
    }

    private CompletionStage<Outcome<@Nullable Result>> own(Caller caller, Work work) {
        return changed(caller, work, (change, now) -> ownResult(change.careCase(), now));
    }

    private CompletionStage<Outcome<@Nullable Result>> staff(Caller caller, Work work) {
        return changed(caller, work, (_, _) -> null);
    }

    private CompletionStage<Outcome<@Nullable Result>> changed(
            Caller caller, Work work, Answer answer) {
        return team.now(caller.space())
                .thenCompose(now ->
                        work.apply(now)
                                .thenApply(outcome ->
                                        outcome.<@Nullable Result>map(change -> {
                                            ringing.tell(change, now);
                                            return answer.to(change, now);
                                        })));
    }

    private CompletionStage<Outcome<@Nullable Result>> takeBack(Caller caller) {
        return team.now(caller.space())
                .thenCompose(now ->
                        book.takeBack(caller.space(), caller.who())
                                .thenApply(change -> {
                                    if (change != null) {
                                        ringing.tell(change, now);
                                    }
                                    return Outcome.<@Nullable Result>done(ownResult(null, now));
                                }));
    }

    private CompletionStage<Result.CareCases> cases(Caller caller) {
        return book.cases(caller.space())
                .thenCombine(team.now(caller.space()), CareDesk::casesResult);
    }

    private static Result.CareCases casesResult(List<CareCase> cases, CareTeam.Now now) {
        return new Result.CareCases(cases.stream().map(one -> CareViews.of(one, now)).toList());
    }

    private static Result.CareOwn ownResult(@Nullable CareCase one, CareTeam.Now now) {
        return new Result.CareOwn(CareViews.own(one, now));
    }

    private static boolean isCalled(CareTeam.Now now) {
        return !now.onDuty().isEmpty();
    }

    /** A change of a case, given the team of this moment. */
    private interface Work
            extends Function<CareTeam.Now, CompletionStage<Outcome<CareBook.Change>>> {}

    /** What a change brings to whoever asked for it. */
    private interface Answer {
        @Nullable Result to(CareBook.Change change, CareTeam.Now now);
    }
}
