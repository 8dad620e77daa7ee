package ibasho.moderation;

import ibasho.kernel.Outcome;
import ibasho.protocol.OpeningId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * 場を静かに: words come slowly, in one opening; the next one begins as usual. Thread-safe, never
 * blocks.
 */
public final class SlowRoom {
    private final SlowStore store;
    private volatile @Nullable OpeningId slowIn;

    /** As it was left; blocks while it is read. */
    public SlowRoom(SlowStore store) {
        this.store = store;
        this.slowIn = store.slowIn().join();
    }

    /** Whether words come slowly in this opening. */
    public boolean isSlow(@Nullable OpeningId opening) {
        return opening != null && opening.equals(slowIn);
    }

    /** Begins or ends it; refused with {@code ALREADY_DONE} if it was so already. */
    public CompletableFuture<Outcome<StepId>> change(SteerAct act, boolean on, OpeningId opening) {
        var step = act.step(on ? SteerStep.SLOW_ON : SteerStep.SLOW_OFF);
        return store.change(step, on, opening)
                .thenApply(changed -> {
                    if (!changed) {
                        return Outcome.refused(RefusalCode.ALREADY_DONE);
                    }
                    slowIn = on ? opening : null;
                    return Outcome.done(step.id());
                });
    }
}
