package ibasho.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Outcomes that follow one another on several threads. */
public final class Steps {
    private Steps() {}

    /** The next step if this one was done; otherwise its refusal, at once. */
    public static <T extends @Nullable Object, U extends @Nullable Object>
            CompletionStage<Outcome<U>> next(
                    Outcome<T> before, Function<T, CompletionStage<Outcome<U>>> step) {
        return switch (before) {
            case Outcome.Done<T>(var value) -> step.apply(value);
            case Outcome.Refused<T>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
        };
    }
}
