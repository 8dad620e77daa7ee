package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.Result;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One place where wishes of one kind are answered.
 *
 * <p>The gateway has already asked the privilege matrix; a desk knows the finer rules (who about
 * whom). Never blocks, may be called from any thread, and answers on whatever thread finished the
 * work: hop before doing anything that takes time. Fails only with a bug or an unusable store.
 *
 * @param <R> the family of wishes
 */
public interface Desk<R> {
    /** Does what is asked, or says why not; {@code null} when there is nothing to bring back. */
    CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, R request);

    /** The privilege matrix said no, and that is answered: a desk may keep that it was tried. */
    default CompletionStage<Nothing> turnedAway(Caller caller, R request) {
        return CompletableFuture.completedStage(Nothing.NOTHING);
    }
}
