package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.moderation.SteerAct;
import ibasho.moderation.topic.Topics;
import ibasho.participant.Person;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerRequest;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import ibasho.room.Room;
import ibasho.room.Visitor;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps that leave everybody inside: a card, a hidden line, a pause, a slow room. */
final class SteerSteps {
    private final SteerParts parts;
    private final SteerRules rules;

    SteerSteps(SteerParts parts, SteerRules rules) {
        this.parts = parts;
        this.rules = rules;
    }

    CompletionStage<Outcome<StepId>> putTopic(Caller caller, SteerRequest.SayTopic wish) {
        return Steps.next(
                rules.act(caller, wish.hat(), wish.category(), wish.text(), now())
                        .then(act -> Topics.judge(act.why()).map(_ -> act)),
                act ->
                        about(
                                caller.space(),
                                caller.who(),
                                self ->
                                        inRoom(
                                                caller,
                                                room ->
                                                        putTopic(
                                                                room,
                                                                visitor(caller, self),
                                                                act))));
    }

    private CompletionStage<Outcome<StepId>> putTopic(Room room, Visitor staff, SteerAct act) {
        var step = act.step(SteerStep.TOPIC);
        return parts.ladder()
                .steps()
                .note(step)
                .thenCompose(id -> room.sayForStaff(staff, id.value(), act.why()))
                .thenApply(said ->
                        said.map(_ -> {
                            parts.topics().say(act.why());
                            return step.id();
                        }));
    }

    CompletionStage<Outcome<StepId>> hide(Caller caller, SteerRequest.Hide wish) {
        return hide(caller, wish.hat(), wish.category(), wish.why(), wish.line(), true);
    }

    CompletionStage<Outcome<StepId>> restore(Caller caller, SteerRequest.Restore wish) {
        return hide(caller, wish.hat(), null, wish.why(), wish.line(), false);
    }

    private CompletionStage<Outcome<StepId>> hide(
            Caller caller,
            Hat hat,
            @Nullable ConcernCategory category,
            String why,
            long line,
            boolean hidden) {
        return Steps.next(
                rules.act(caller, hat, category, why, now()),
                act -> inRoom(caller, room -> hide(caller, room, act, line, hidden)));
    }

    private CompletionStage<Outcome<StepId>> hide(
            Caller caller, Room room, SteerAct act, long line, boolean hidden) {
        return room.speakerOf(line)
                .thenCompose(speaker ->
                        speaker == null
                                ? Answers.now(Outcome.refused(RefusalCode.NO_SUCH_LINE))
                                : about(
                                        caller.space(),
                                        speaker,
                                        act,
                                        () -> room.hide(act, line, hidden)));
    }

    CompletionStage<Outcome<StepId>> pause(Caller caller, SteerRequest.Pause wish) {
        if (!SteerRules.isLength(wish.minutes()) || !(wish.text() || wish.voice())) {
            return Answers.now(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        return Steps.next(
                rules.act(caller, wish.hat(), wish.category(), wish.why(), now()),
                act ->
                        about(
                                caller.space(),
                                wish.person(),
                                act,
                                () -> pause(caller.space(), act, wish)));
    }

    private CompletionStage<Outcome<StepId>> pause(
            SpaceId space, SteerAct act, SteerRequest.Pause wish) {
        var step = act.step(SteerStep.PAUSE, wish.person()).lasting(wish.minutes());
        return parts.ladder()
                .pauses()
                .begin(step, wish.text(), wish.voice())
                .thenApply(id -> {
                    tellPause(space, wish.person());
                    return Outcome.done(id);
                });
    }

    CompletionStage<Outcome<StepId>> liftPause(Caller caller, SteerRequest.LiftPause wish) {
        return Steps.next(
                rules.act(caller, wish.hat(), null, wish.why(), now()),
                act ->
                        about(
                                caller.space(),
                                wish.person(),
                                act,
                                () ->
                                        parts.ladder()
                                                .pauses()
                                                .lift(act, wish.person())
                                                .thenApply(outcome -> {
                                                    tellPause(caller.space(), wish.person());
                                                    return outcome;
                                                })));
    }

    CompletionStage<Outcome<StepId>> slow(Caller caller, SteerRequest.Slow wish) {
        var opening = parts.door().openingNow();
        return opening == null
                ? Answers.now(Outcome.refused(RefusalCode.NOT_NOW))
                : Steps.next(
                        rules.act(caller, wish.hat(), null, wish.why(), now()),
                        act ->
                                parts.ladder()
                                        .slow()
                                        .change(act, wish.on(), opening)
                                        .thenCompose(outcome ->
                                                inRoom(
                                                        caller,
                                                        room -> {
                                                            room.slowChanged();
                                                            return Answers.now(outcome);
                                                        })));
    }

    /** Every page of the person hears it; the room tells when it is over. */
    private void tellPause(SpaceId space, ParticipantId who) {
        var pause = parts.ladder().pauses().view(who, now());
        parts.news().tellPerson(space, who, new ServerMessage.PauseChanged(pause));
        var room = parts.rooms().apply(space);
        if (room != null) {
            room.pauseChanged(who);
        }
    }

    private CompletionStage<Outcome<StepId>> about(
            SpaceId space,
            ParticipantId who,
            SteerAct act,
            Supplier<CompletionStage<Outcome<StepId>>> step) {
        return about(
                space,
                who,
                person -> {
                    var no = rules.about(act, person);
                    return no == null ? step.get() : Answers.now(Outcome.refused(no));
                });
    }

    private CompletionStage<Outcome<StepId>> about(
            SpaceId space,
            ParticipantId who,
            Function<Person, CompletionStage<Outcome<StepId>>> step) {
        return parts.registration()
                .known(space)
                .thenCompose(all ->
                        all.stream()
                                .filter(one -> one.id().equals(who))
                                .findFirst()
                                .map(step)
                                .orElseGet(() ->
                                        Answers.now(Outcome.refused(RefusalCode.NO_SUCH_PERSON))));
    }

    private CompletionStage<Outcome<StepId>> inRoom(
            Caller caller, Function<Room, CompletionStage<Outcome<StepId>>> step) {
        var room = parts.rooms().apply(caller.space());
        return room == null
                ? Answers.now(Outcome.refused(RefusalCode.UNAVAILABLE))
                : step.apply(room);
    }

    private static Visitor visitor(Caller caller, Person self) {
        var nickname = self.nickname();
        var avatar = self.avatar();
        if (nickname == null || avatar == null) {
            throw new IllegalStateException("staff on duty without a name (expected: arrived)");
        }
        return new Visitor(self.id(), nickname.text(), avatar, caller.roles(), self.robot());
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
