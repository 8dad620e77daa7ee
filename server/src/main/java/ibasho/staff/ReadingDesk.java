package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.ReadingRequest;
import ibasho.protocol.Result;
import ibasho.reading.Readings;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where people ask how a text is read; the answer is the same for everybody and is not kept. */
public final class ReadingDesk implements Desk<ReadingRequest> {
    private final Readings readings;

    /** Asks these. */
    public ReadingDesk(Readings readings) {
        this.readings = readings;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, ReadingRequest wish) {
        return switch (wish) {
            case ReadingRequest.ReadTexts(var texts) ->
                    Answers.result(
                            readings.of(texts)
                                    .thenApply(outcome -> outcome.map(Result.Readings::new)));
        };
    }
}
