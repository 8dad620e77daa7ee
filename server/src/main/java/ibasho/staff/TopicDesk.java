package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.TopicRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** 話のたね for everybody inside, and the deck for those who keep it. */
public final class TopicDesk implements Desk<TopicRequest> {
    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, TopicRequest wish) {
        return switch (wish) {
            case TopicRequest.ReadDeck _ ->
                    Answers.bringing(
                            CompletableFuture.completedFuture(
                                    new Result.TopicDeck(null, false, List.of())));
            default -> Answers.now(Outcome.refused(RefusalCode.UNAVAILABLE));
        };
    }
}
