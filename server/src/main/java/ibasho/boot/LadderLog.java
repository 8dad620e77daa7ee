package ibasho.boot;

import ibasho.chat.Hiding;
import ibasho.chat.HidingLog;
import ibasho.moderation.Step;
import ibasho.moderation.StepLog;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SteerStep;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Hidden lines are entries of the day's log: what chat and moderation may not know of each other.
 */
final class LadderLog implements HidingLog {
    private final StepLog steps;

    LadderLog(StepLog steps) {
        this.steps = steps;
    }

    @Override
    public void keep(Handle handle, Hiding hiding, ParticipantId speaker) {
        steps.keep(
                handle,
                new Step(
                        hiding.id(),
                        hiding.at(),
                        hiding.by(),
                        hiding.hat(),
                        hiding.hidden() ? SteerStep.HIDE : SteerStep.RESTORE,
                        hiding.category(),
                        speaker,
                        hiding.line(),
                        null,
                        hiding.why(),
                        List.of()));
    }
}
