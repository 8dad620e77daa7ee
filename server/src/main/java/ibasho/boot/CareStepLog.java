package ibasho.boot;

import ibasho.care.AnswerLog;
import ibasho.kernel.Spoken;
import ibasho.moderation.SteerAct;
import ibasho.moderation.StepLog;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SteerStep;
import ibasho.staff.HatNow;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** How long each call for help waited is an entry of the day's log. */
final class CareStepLog implements AnswerLog {
    private final StepLog steps;
    private final HatNow hats;

    CareStepLog(StepLog steps, HatNow hats) {
        this.steps = steps;
        this.hats = hats;
    }

    @Override
    public void answered(
            Handle handle, ParticipantId person, ParticipantId by, Instant at, Duration waited) {
        var act = new SteerAct(by, hats.of(by), null, "呼ばれてから" + Spoken.of(waited), at);
        steps.keep(handle, act.step(SteerStep.ANSWER_CARE, person));
    }
}
