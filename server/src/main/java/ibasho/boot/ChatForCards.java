package ibasho.boot;

import ibasho.chat.LinesAroundStore;
import ibasho.moderation.concern.Card;
import ibasho.moderation.concern.CardLines;
import ibasho.moderation.concern.Spot;
import ibasho.protocol.Line;
import ibasho.protocol.SpaceId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What was said, brought from the chat to the cards. */
final class ChatForCards implements CardLines {
    private final LinesAroundStore lines;

    ChatForCards(LinesAroundStore lines) {
        this.lines = lines;
    }

    @Override
    public CompletableFuture<@Nullable Spot> find(SpaceId space, long line) {
        return lines.find(space, line)
                .thenApply(said ->
                        said == null ? null : new Spot(said.line(), said.words(), said.by()));
    }

    @Override
    public CompletableFuture<List<Line>> around(SpaceId space, Card card, int each) {
        if (card.line() != null && card.words() != null) {
            return lines.around(space, card.line(), card.words(), each);
        }
        return card.about() == null || each == 0
                ? CompletableFuture.completedFuture(List.of())
                : lines.before(space, card.about(), card.lastAt(), 2 * each);
    }
}
