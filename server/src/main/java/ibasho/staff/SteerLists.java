package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Wareki;
import ibasho.moderation.Exclusion;
import ibasho.moderation.FollowUp;
import ibasho.moderation.Step;
import ibasho.participant.Person;
import ibasho.protocol.ExclusionView;
import ibasho.protocol.FollowUpView;
import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.SteerStateView;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What staff read about 話題の軌道修正. Whoever sees only their own cases (相談員) reads only what they did
 * themselves.
 */
final class SteerLists {
    private static final Set<String> READ_ALL = Set.of("M", "W");

    private final SteerParts parts;

    SteerLists(SteerParts parts) {
        this.parts = parts;
    }

    /** What is in force now. */
    CompletionStage<Result.SteerState> state(Caller caller) {
        return names(caller)
                .thenApply(names -> new Result.SteerState(state(readsAll(caller), names)));
    }

    /** The log of one day. */
    CompletionStage<List<StepView>> steps(Caller caller, LocalDate day) {
        var steps =
                parts.ladder()
                        .steps()
                        .ofDay(day)
                        .thenApply(
                                all -> all.stream().filter(step -> reads(caller, step)).toList());
        return steps.thenCompose(read ->
                lines(caller, read)
                        .thenCombine(
                                names(caller),
                                (lines, names) ->
                                        read.stream()
                                                .map(step -> view(step, lines, names))
                                                .toList()));
    }

    /** The promises to get in touch. */
    CompletionStage<Result.FollowUps> followUps(Caller caller) {
        return parts.ladder()
                .followUps()
                .all()
                .thenCombine(
                        names(caller),
                        (all, names) ->
                                new Result.FollowUps(
                                        all.stream().map(one -> view(one, names)).toList()));
    }

    private SteerStateView state(boolean all, Names names) {
        var now = parts.clock().instant();
        var ladder = parts.ladder();
        var opening = parts.door().openingNow();
        var slow = ladder.slow().isSlow(opening);
        if (!all) {
            return new SteerStateView(slow, List.of(), List.of(), List.of());
        }
        return new SteerStateView(
                slow,
                ladder.pauses().all(now).entrySet().stream()
                        .map(one ->
                                new SteerStateView.Paused(
                                        one.getKey(),
                                        names.of(one.getKey()),
                                        one.getValue().textUntil(),
                                        one.getValue().voiceUntil()))
                        .toList(),
                ladder.endings().of(opening).stream()
                        .map(one ->
                                new SteerStateView.EndedToday(
                                        one.who(), names.of(one.who()), one.at()))
                        .toList(),
                ladder.exclusions().current(LocalDate.ofInstant(now, Wareki.JAPAN)).stream()
                        .map(one -> view(one, names))
                        .toList());
    }

    private CompletionStage<Map<Long, Line>> lines(Caller caller, List<Step> steps) {
        var wanted =
                steps.stream().map(Step::line).filter(Objects::nonNull).collect(Collectors.toSet());
        var room = parts.rooms().apply(caller.space());
        return room == null || wanted.isEmpty()
                ? CompletableFuture.completedFuture(Map.of())
                : room.linesForStaff(wanted)
                        .thenApply(lines ->
                                lines.stream()
                                        .collect(Collectors.toMap(Line::seq, Function.identity())));
    }

    private CompletionStage<Names> names(Caller caller) {
        return parts.registration().known(caller.space()).thenApply(Names::of);
    }

    /** 呼び名 as they are now. */
    private record Names(Map<ParticipantId, String> all) {
        static Names of(List<Person> people) {
            var names = new HashMap<ParticipantId, String>();
            for (var person : people) {
                var nickname = person.nickname();
                if (nickname != null) {
                    names.put(person.id(), nickname.text());
                }
            }
            return new Names(names);
        }

        @Nullable String of(@Nullable ParticipantId who) {
            return who == null ? null : all.get(who);
        }
    }

    private static StepView view(Step step, Map<Long, Line> lines, Names names) {
        return new StepView(
                step.id(),
                step.at(),
                step.by(),
                names.of(step.by()),
                step.hat(),
                step.kind(),
                step.category(),
                step.person(),
                names.of(step.person()),
                step.line() == null ? null : lines.get(step.line()),
                step.minutes(),
                step.why(),
                step.outcomes());
    }

    private static ExclusionView view(Exclusion one, Names names) {
        return new ExclusionView(
                one.id(),
                one.person(),
                names.of(one.person()),
                one.until(),
                one.why(),
                one.nextSupport(),
                one.proposedBy(),
                one.proposedAt(),
                one.decidedBy(),
                one.decidedAt(),
                state(one),
                one.endedAt());
    }

    private static ExclusionView.State state(Exclusion one) {
        if (one.endedAt() != null) {
            return ExclusionView.State.ENDED;
        }
        return switch (one.agreed()) {
            case null -> ExclusionView.State.WAITING;
            case Boolean agreed ->
                    agreed ? ExclusionView.State.AGREED : ExclusionView.State.DECLINED;
        };
    }

    private static FollowUpView view(FollowUp one, Names names) {
        return new FollowUpView(
                one.id(),
                one.person(),
                names.of(one.person()),
                one.how(),
                one.whoDoes(),
                names.of(one.whoDoes()),
                one.dueDay(),
                one.step(),
                one.doneBy(),
                one.doneAt(),
                one.doneHow());
    }

    /** Whom a card was about never learns of it, in the log neither. */
    private static boolean reads(Caller caller, Step step) {
        return step.by().equals(caller.who())
                || (readsAll(caller)
                        && !(step.kind() == SteerStep.CLOSE_CARD
                                && caller.who().equals(step.person())));
    }

    private static boolean readsAll(Caller caller) {
        return caller.roles().stream().map(Role::column).anyMatch(READ_ALL::contains);
    }
}
