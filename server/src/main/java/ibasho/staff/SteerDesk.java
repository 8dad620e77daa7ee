package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.moderation.StepFile;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SteerRequest;
import ibasho.protocol.StepId;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * 話題の軌道修正: the ladder of DOMAIN §5.2 step by step, its lists, and taking every step back. The
 * gateway has asked the matrix; here are the finer rules of {@link SteerRules}. Whoever steers
 * hears of every change ({@code steer.changed}).
 */
public final class SteerDesk implements Desk<SteerRequest> {
    static final Set<String> STEERING = Set.of("M", "W");

    private final SteerParts parts;
    private final SteerSteps steps;
    private final SteerHome home;
    private final SteerLists lists;

    /** The parts of the desk. */
    public SteerDesk(SteerParts parts) {
        this.parts = parts;
        var rules = new SteerRules(parts.door());
        this.steps = new SteerSteps(parts, rules);
        this.home = new SteerHome(parts, rules);
        this.lists = new SteerLists(parts);
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, SteerRequest wish) {
        return switch (wish) {
            case SteerRequest.SayTopic one -> step(caller, steps.putTopic(caller, one));
            case SteerRequest.Hide one -> step(caller, steps.hide(caller, one));
            case SteerRequest.Restore one -> step(caller, steps.restore(caller, one));
            case SteerRequest.Pause one -> step(caller, steps.pause(caller, one));
            case SteerRequest.LiftPause one -> step(caller, steps.liftPause(caller, one));
            case SteerRequest.Slow one -> step(caller, steps.slow(caller, one));
            case SteerRequest.EndToday one -> step(caller, home.endToday(caller, one));
            case SteerRequest.LetBack one -> step(caller, home.letBack(caller, one));
            case SteerRequest.ProposeExclusion one ->
                    Answers.result(told(caller, home.propose(caller, one)));
            case SteerRequest.DecideExclusion one ->
                    Answers.nothing(told(caller, home.decide(caller, one)));
            case SteerRequest.EndExclusion one ->
                    Answers.nothing(told(caller, home.endExclusion(caller, one)));
            case SteerRequest.WriteOutcome one ->
                    Answers.nothing(told(caller, outcome(caller, one)));
            case SteerRequest.FinishFollowUp one ->
                    Answers.nothing(told(caller, followUpDone(caller, one)));
            case SteerRequest.ReadSteering _ -> Answers.bringing(lists.state(caller));
            case SteerRequest.ReadSteps(var day) ->
                    Answers.bringing(lists.steps(caller, day).thenApply(Result.StepsOfDay::new));
            case SteerRequest.ExportSteps(var day) -> Answers.bringing(export(caller, day));
            case SteerRequest.ReadFollowUps _ -> Answers.bringing(lists.followUps(caller));
        };
    }

    private CompletionStage<Outcome<Nothing>> outcome(
            Caller caller, SteerRequest.WriteOutcome wish) {
        return Steps.next(
                SteerRules.words(wish.text(), RefusalCode.WHY_NEEDED),
                text -> {
                    var now = parts.clock().instant();
                    return parts.ladder().steps().addOutcome(wish.step(), caller.who(), text, now);
                });
    }

    private CompletionStage<Outcome<Nothing>> followUpDone(
            Caller caller, SteerRequest.FinishFollowUp wish) {
        return Steps.next(
                SteerRules.words(wish.how(), RefusalCode.WHY_NEEDED),
                how -> {
                    var now = parts.clock().instant();
                    return parts.ladder().followUps().done(wish.followUp(), caller.who(), how, now);
                });
    }

    private CompletionStage<Result.FileMade> export(Caller caller, LocalDate day) {
        return parts.ladder()
                .steps()
                .exported(caller.who(), day)
                .thenCompose(_ -> lists.steps(caller, day))
                .thenApply(read -> new Result.FileMade(StepFile.of(day, read)));
    }

    private CompletionStage<Outcome<@Nullable Result>> step(
            Caller caller, CompletionStage<Outcome<StepId>> taken) {
        return Answers.result(
                told(caller, taken).thenApply(outcome -> outcome.map(Result.StepTaken::new)));
    }

    /** A step that was taken changes the lists of everybody who steers. */
    private <T> CompletionStage<Outcome<T>> told(Caller caller, CompletionStage<Outcome<T>> taken) {
        return taken.thenApply(outcome -> {
            if (outcome instanceof Outcome.Done<T>) {
                var news = new ServerMessage.SteerChanged();
                parts.news().tellStaff(caller.space(), STEERING, news);
            }
            return outcome;
        });
    }
}
