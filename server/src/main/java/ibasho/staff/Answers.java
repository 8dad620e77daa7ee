package ibasho.staff;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.Result;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Turns what the topics answer into what a desk answers. */
final class Answers {
    private Answers() {}

    /** Done brings nothing. */
    static CompletionStage<Outcome<@Nullable Result>> nothing(
            CompletionStage<Outcome<Nothing>> answer) {
        return answer.thenApply(outcome -> outcome.<@Nullable Result>map(_ -> null));
    }

    /** Done cannot be refused and brings nothing. */
    static CompletionStage<Outcome<@Nullable Result>> done(CompletionStage<Nothing> answer) {
        return answer.thenApply(_ -> Outcome.<@Nullable Result>done(null));
    }

    /** Done brings a result. */
    static <R extends Result> CompletionStage<Outcome<@Nullable Result>> result(
            CompletionStage<Outcome<R>> answer) {
        return answer.thenApply(outcome -> outcome.<@Nullable Result>map(result -> result));
    }

    /** Cannot be refused and brings a result. */
    static <R extends Result> CompletionStage<Outcome<@Nullable Result>> bringing(
            CompletionStage<R> answer) {
        return answer.thenApply(result -> Outcome.<@Nullable Result>done(result));
    }

    /** Refused at once. */
    static <T extends @Nullable Object> CompletionStage<Outcome<T>> now(Outcome<T> outcome) {
        return CompletableFuture.completedFuture(outcome);
    }
}
