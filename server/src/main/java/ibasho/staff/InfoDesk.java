package ibasho.staff;

import ibasho.info.InfoCards;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.InfoRequest;
import ibasho.protocol.Result;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where staff keep the cards of the 情報コーナー (M-2.1.ウ). */
public final class InfoDesk implements Desk<InfoRequest> {
    private final InfoCards cards;

    /** A desk over these cards. */
    public InfoDesk(InfoCards cards) {
        this.cards = cards;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, InfoRequest wish) {
        return switch (wish) {
            case InfoRequest.SaveCard(var card, var text) ->
                    Answers.result(
                            cards.save(caller.space(), caller.who(), card, text)
                                    .thenApply(saved -> saved.map(Result.CardSaved::new)));
            case InfoRequest.RemoveCard(var card) ->
                    Answers.nothing(
                            cards.remove(caller.space(), caller.who(), card)
                                    .thenApply(gone -> gone.map(_ -> Nothing.NOTHING)));
        };
    }
}
