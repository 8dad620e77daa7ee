package ibasho.moderation.concern;

import ibasho.kernel.Outcome;
import ibasho.moderation.SteerAct;
import ibasho.moderation.Step;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernId;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerStep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cards for staff. A press is never refused for being one too many: it joins a card that is there.
 * Thread-safe, never blocks; futures come back in the order of the writes.
 */
public final class Cards {
    /** How long a closed card stays on the list. */
    static final Duration CLOSED_SHOWN = Duration.ofDays(1);

    private final CardStore store;
    private final InstantSource clock;

    /** Cards kept in this store. */
    public Cards(CardStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What came of raising a card.
     *
     * @param isNews whether staff should be told: a repeated press changes nothing they see
     */
    public record Raised(Card card, boolean isNews) {}

    /**
     * Somebody who works with a card.
     *
     * @param hat under which they work now; {@code null} off duty
     * @param sees which cards this person may see at all
     */
    public record Hand(SpaceId space, ParticipantId who, @Nullable Hat hat, Predicate<Card> sees) {}

    /** Raises a card, or adds to one that is there. */
    public CompletableFuture<Raised> raise(SpaceId space, Raise wish) {
        var now = clock.instant();
        return store.write(space, rows -> new Raising(rows, wish, now).raise());
    }

    /** Open cards, the most urgent and then the oldest first; then those closed within a day. */
    public CompletableFuture<List<Card>> list(Hand hand) {
        return store.list(hand.space(), clock.instant().minus(CLOSED_SHOWN))
                .thenApply(cards -> cards.stream().filter(hand.sees()).toList());
    }

    /**
     * Looks after a card; a closed one is open again.
     *
     * @return refused with {@code NO_SUCH_CONCERN}, or {@code ALREADY_DONE} while somebody else has
     *     it
     */
    public CompletableFuture<Outcome<Card>> take(Hand hand, ConcernId id) {
        var now = clock.instant();
        return change(
                hand,
                id,
                (rows, card) -> {
                    if (card.isOpen() && isOfAnother(card, hand.who())) {
                        return Outcome.refused(RefusalCode.ALREADY_DONE);
                    }
                    rows.take(id, hand.who(), now);
                    return Outcome.done(rows.find(id));
                });
    }

    /** Gives a card back: one's own, or that of somebody who left. Refused like {@link #take}. */
    public CompletableFuture<Outcome<Card>> release(Hand hand, ConcernId id) {
        return change(
                hand,
                id,
                (rows, card) -> {
                    if (!card.isOpen()) {
                        return Outcome.refused(RefusalCode.ALREADY_DONE);
                    }
                    rows.release(id, hand.who());
                    return Outcome.done(rows.find(id));
                });
    }

    /**
     * Closes a card; how is an entry of the day's log.
     *
     * @param how as {@link OwnWords#acceptSome} took it
     * @param category what it was about; {@code null} leaves what stands there
     */
    public CompletableFuture<Outcome<Card>> close(
            Hand hand, ConcernId id, String how, @Nullable ConcernCategory category) {
        var now = clock.instant();
        return change(
                hand,
                id,
                (rows, card) -> {
                    if (!card.isOpen()) {
                        return Outcome.refused(RefusalCode.ALREADY_DONE);
                    }
                    var kept = category == null ? card.category() : category;
                    rows.close(id, hand.who(), how, kept, now);
                    rows.keep(closing(new SteerAct(hand.who(), hand.hat(), kept, how, now), card));
                    return Outcome.done(rows.find(id));
                });
    }

    private CompletableFuture<Outcome<Card>> change(
            Hand hand, ConcernId id, BiFunction<CardStore.Rows, Card, Outcome<Card>> act) {
        return store.write(
                hand.space(),
                rows -> {
                    var card = rows.findOrNull(id);
                    return card == null || !hand.sees().test(card)
                            ? Outcome.refused(RefusalCode.NO_SUCH_CONCERN)
                            : act.apply(rows, card);
                });
    }

    private static Step closing(SteerAct act, Card card) {
        return act.step(SteerStep.CLOSE_CARD, card.about()).of(card.line());
    }

    private static boolean isOfAnother(Card card, ParticipantId who) {
        return card.takenBy() != null && !card.takenBy().equals(who);
    }
}
