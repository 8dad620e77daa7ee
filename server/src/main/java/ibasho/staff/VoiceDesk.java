package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.moderation.SteerAct;
import ibasho.moderation.Step;
import ibasho.participant.Person;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import ibasho.protocol.VoiceRequest;
import ibasho.room.Room;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Puts somebody's microphone off, once (voice-05): the lightest of what staff can do about a voice,
 * done before it is written down. There is no way to put one on.
 */
public final class VoiceDesk implements Desk<VoiceRequest.HushVoice> {
    /** What stands in the day's log as the reason. */
    static final String WHY = "マイクを一度切りました。本人がまた入れられます。";

    private final SteerParts parts;
    private final SteerRules rules;

    /** The parts of the desk. */
    public VoiceDesk(SteerParts parts) {
        this.parts = parts;
        this.rules = new SteerRules(parts.door());
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(
            Caller caller, VoiceRequest.HushVoice wish) {
        var room = parts.rooms().apply(caller.space());
        return room == null
                ? Answers.now(Outcome.refused(RefusalCode.UNAVAILABLE))
                : Answers.result(
                        Steps.next(act(caller), act -> hush(caller, room, act, wish.who()))
                                .thenApply(outcome -> outcome.map(Result.StepTaken::new)));
    }

    /** Under the hat worn now; a 管理者 acts as such. */
    private Outcome<SteerAct> act(Caller caller) {
        var now = parts.clock().instant();
        return rules.hats(caller.who()).stream()
                .min(Comparator.naturalOrder())
                .map(hat -> rules.act(caller, hat, null, WHY, now))
                .orElseGet(() -> Outcome.refused(RefusalCode.NOT_ON_DUTY));
    }

    private CompletionStage<Outcome<StepId>> hush(
            Caller caller, Room room, SteerAct act, ParticipantId who) {
        return parts.registration()
                .known(caller.space())
                .thenCompose(all -> {
                    var no = refusal(all, act, who);
                    return no == null
                            ? hush(caller, room, act.step(SteerStep.HUSH, who))
                            : Answers.now(Outcome.refused(no));
                });
    }

    private @Nullable RefusalCode refusal(List<Person> all, SteerAct act, ParticipantId who) {
        return all.stream()
                .filter(one -> one.id().equals(who))
                .findFirst()
                .map(person -> Optional.ofNullable(rules.about(act, person)))
                .orElse(Optional.of(RefusalCode.NO_SUCH_PERSON))
                .orElse(null);
    }

    /** Off first; then it is written down. */
    private CompletionStage<Outcome<StepId>> hush(Caller caller, Room room, Step step) {
        return room.hush(Objects.requireNonNull(step.person()))
                .thenCompose(wasOn ->
                        wasOn
                                ? parts.ladder()
                                        .steps()
                                        .note(step)
                                        .thenApply(id -> told(caller, id))
                                : Answers.now(Outcome.refused(RefusalCode.NOT_NOW)));
    }

    private Outcome<StepId> told(Caller caller, StepId step) {
        var news = new ServerMessage.SteerChanged();
        parts.news().tellStaff(caller.space(), SteerDesk.STEERING, news);
        return Outcome.done(step);
    }
}
