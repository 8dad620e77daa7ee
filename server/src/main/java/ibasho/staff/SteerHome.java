package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.kernel.Wareki;
import ibasho.moderation.Exclusion;
import ibasho.moderation.SteerAct;
import ibasho.participant.Person;
import ibasho.protocol.FollowUpPlan;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerRequest;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The steps that send somebody home for today or longer, never without what comes next. */
final class SteerHome {
    private final SteerParts parts;
    private final SteerRules rules;

    SteerHome(SteerParts parts, SteerRules rules) {
        this.parts = parts;
        this.rules = rules;
    }

    CompletionStage<Outcome<StepId>> endToday(Caller caller, SteerRequest.EndToday wish) {
        var opening = parts.door().openingNow();
        return opening == null
                ? Answers.now(Outcome.refused(RefusalCode.NOT_NOW))
                : Steps.next(
                        rules.actAsManager(caller, wish.hat(), wish.category(), wish.why(), now()),
                        act ->
                                parts.registration()
                                        .known(caller.space())
                                        .thenCompose(
                                                all -> endToday(caller, wish, act, all, opening)));
    }

    private CompletionStage<Outcome<StepId>> endToday(
            Caller caller,
            SteerRequest.EndToday wish,
            SteerAct act,
            List<Person> all,
            OpeningId opening) {
        return Steps.next(
                participant(all, wish.person())
                        .then(_ -> SteerRules.plan(wish.followUp(), all, today())),
                plan ->
                        parts.ladder()
                                .endings()
                                .begin(act.step(SteerStep.END_TODAY, wish.person()), opening, plan)
                                .thenApply(outcome -> {
                                    if (outcome instanceof Outcome.Done<StepId>) {
                                        sendHome(caller.space(), wish.person(), plan, all);
                                    }
                                    return outcome;
                                }));
    }

    private void sendHome(SpaceId space, ParticipantId who, FollowUpPlan plan, List<Person> all) {
        var by = find(all, plan.whoDoes());
        var name = by == null || by.nickname() == null ? null : by.nickname().text();
        parts.news().tellPerson(space, who, new ServerMessage.TodayEnded(name, plan.how()));
        takeOut(space, who);
    }

    CompletionStage<Outcome<StepId>> letBack(Caller caller, SteerRequest.LetBack wish) {
        var opening = parts.door().openingNow();
        return opening == null
                ? Answers.now(Outcome.refused(RefusalCode.NOT_NOW))
                : Steps.next(
                        rules.actAsManager(caller, wish.hat(), null, wish.why(), now()),
                        act -> parts.ladder().endings().letBack(act, wish.person(), opening));
    }

    CompletionStage<Outcome<Result.ExclusionProposed>> propose(
            Caller caller, SteerRequest.ProposeExclusion wish) {
        if (!SteerRules.isLastDay(wish.until(), today())) {
            return Answers.now(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        var next = SteerRules.words(wish.nextSupport(), RefusalCode.FOLLOW_UP_NEEDED);
        return Steps.next(
                next.then(support ->
                        rules.decision(caller, wish.hat(), wish.category(), wish.why(), now())
                                .map(act -> new Proposal(act, support))),
                proposal ->
                        parts.registration()
                                .known(caller.space())
                                .thenCompose(all ->
                                        Steps.next(
                                                participant(all, wish.person()),
                                                person ->
                                                        propose(person, wish.until(), proposal))));
    }

    private record Proposal(SteerAct act, String nextSupport) {}

    private CompletionStage<Outcome<Result.ExclusionProposed>> propose(
            Person person, LocalDate until, Proposal proposal) {
        return parts.ladder()
                .exclusions()
                .propose(proposal.act(), person.id(), until, proposal.nextSupport(), today())
                .thenApply(outcome -> outcome.map(Result.ExclusionProposed::new));
    }

    CompletionStage<Outcome<Nothing>> decide(Caller caller, SteerRequest.DecideExclusion wish) {
        return Steps.next(
                rules.decision(caller, wish.hat(), null, wish.why(), now()),
                act ->
                        parts.ladder()
                                .exclusions()
                                .decide(act, wish.exclusion(), wish.agree(), today())
                                .thenApply(outcome ->
                                        outcome.map(decided -> {
                                            if (wish.agree()) {
                                                sendAway(caller.space(), decided);
                                            }
                                            return Nothing.NOTHING;
                                        })));
    }

    private void sendAway(SpaceId space, Exclusion decided) {
        var told = new ServerMessage.AwayDecided(decided.until(), decided.nextSupport());
        parts.news().tellPerson(space, decided.person(), told);
        takeOut(space, decided.person());
    }

    CompletionStage<Outcome<Nothing>> endExclusion(Caller caller, SteerRequest.EndExclusion wish) {
        return Steps.next(
                rules.decision(caller, wish.hat(), null, wish.why(), now()),
                act -> parts.ladder().exclusions().end(act, wish.exclusion(), today()));
    }

    private void takeOut(SpaceId space, ParticipantId who) {
        var room = parts.rooms().apply(space);
        if (room != null) {
            room.endToday(who);
        }
    }

    private static Outcome<Person> participant(List<Person> all, ParticipantId who) {
        var person = find(all, who);
        if (person == null) {
            return Outcome.refused(RefusalCode.NO_SUCH_PERSON);
        }
        var no = SteerRules.home(person);
        return no == null ? Outcome.done(person) : Outcome.refused(no);
    }

    private static @Nullable Person find(List<Person> all, ParticipantId who) {
        return all.stream().filter(one -> one.id().equals(who)).findFirst().orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), Wareki.JAPAN);
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
