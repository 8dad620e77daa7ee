package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.ConcernRequest;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reports, flags and cards; hiding somebody for oneself; word lists. */
public final class ConcernDesk implements Desk<ConcernRequest> {
    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, ConcernRequest wish) {
        return switch (wish) {
            case ConcernRequest.ReadCards _ -> brings(new Result.ConcernCards(List.of()));
            case ConcernRequest.ListAsides _ -> brings(new Result.Asides(List.of()));
            case ConcernRequest.ReadWords _ -> brings(new Result.WordLists(List.of()));
            default -> Answers.now(Outcome.refused(RefusalCode.UNAVAILABLE));
        };
    }

    private static CompletionStage<Outcome<@Nullable Result>> brings(Result result) {
        return Answers.bringing(CompletableFuture.completedFuture(result));
    }
}
