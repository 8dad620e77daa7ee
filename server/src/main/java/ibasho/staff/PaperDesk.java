package ibasho.staff;

import ibasho.info.InfoCards;
import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.CardId;
import ibasho.protocol.InfoCard;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.SidePaperKind;
import ibasho.protocol.SidePaperView;
import ibasho.protocol.SideRequest;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.Paper;
import ibasho.sideroom.SidePapers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What those inside a side room look at together: laid down, handed over, taken away. Cards are
 * shown as they are now in the 情報コーナー.
 */
final class PaperDesk {
    private final SidePapers papers;
    private final InfoCards cards;
    private final ConsultNews news;

    PaperDesk(ConsultParts parts, ConsultNews news) {
        this.papers = parts.rooms().papers();
        this.cards = parts.cards();
        this.news = news;
    }

    CompletionStage<Outcome<@Nullable Result>> put(Caller caller, SideRequest.PutSidePaper wish) {
        return laid(
                caller,
                papers.put(
                        caller.space(),
                        caller.who(),
                        wish.room(),
                        wish.key(),
                        wish.kind(),
                        wish.text()));
    }

    /** Whether there is such a card is no secret of the room; it is looked at first. */
    CompletionStage<Outcome<@Nullable Result>> hand(Caller caller, SideRequest.HandSideCard wish) {
        return texts(caller.space())
                .thenCompose(there ->
                        there.containsKey(wish.card())
                                ? laid(
                                        caller,
                                        papers.hand(
                                                caller.space(),
                                                caller.who(),
                                                wish.room(),
                                                wish.card()))
                                : Answers.now(Outcome.refused(RefusalCode.NO_SUCH_CARD)));
    }

    CompletionStage<Outcome<@Nullable Result>> takeAway(
            Caller caller, SideRequest.TakeSidePaper wish) {
        return papers.takeAway(caller.space(), caller.who(), wish.room(), wish.paper())
                .thenApply(outcome ->
                        outcome.<@Nullable Result>map(gone -> {
                            if (gone.was()) {
                                news.tellGone(gone.talk(), gone.paper());
                            }
                            return null;
                        }));
    }

    /** The papers, as those inside see them. */
    CompletionStage<List<SidePaperView>> views(SpaceId space, List<Paper> there, Names names) {
        var asked =
                there.stream().anyMatch(paper -> paper.kind() == SidePaperKind.CARD)
                        ? texts(space)
                        : CompletableFuture.completedFuture(Map.<CardId, InfoCardText>of());
        return asked.thenApply(texts ->
                there.stream().map(paper -> SideViews.paper(paper, names, texts)).toList());
    }

    private CompletionStage<Outcome<@Nullable Result>> laid(
            Caller caller, CompletionStage<Outcome<SidePapers.Laid>> change) {
        return change.thenCompose(outcome ->
                switch (outcome) {
                    case Outcome.Done<SidePapers.Laid>(var laid) -> shown(caller, laid);
                    case Outcome.Refused<SidePapers.Laid>(var why) ->
                            Answers.now(Outcome.<@Nullable Result>refused(why));
                });
    }

    private CompletionStage<Outcome<@Nullable Result>> shown(Caller caller, SidePapers.Laid laid) {
        if (!laid.fresh()) {
            return Answers.now(Outcome.<@Nullable Result>done(null));
        }
        return news.names(caller.space())
                .thenCompose(names -> views(caller.space(), List.of(laid.paper()), names))
                .thenApply(views -> {
                    views.forEach(view -> news.tellLaid(laid.talk(), view));
                    return Outcome.<@Nullable Result>done(null);
                });
    }

    private CompletableFuture<Map<CardId, InfoCardText>> texts(SpaceId space) {
        return cards.list(space)
                .thenApply(all ->
                        all.stream().collect(Collectors.toMap(InfoCard::id, InfoCard::text)));
    }
}
