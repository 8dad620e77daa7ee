package ibasho.info;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.CardId;
import ibasho.protocol.InfoCard;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The cards of the 情報コーナー. Whether the asker may is decided at the desk. Thread-safe; futures
 * complete on the store's threads.
 */
public final class InfoCards {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final InfoCardStore store;
    private final InstantSource clock;

    /** The cards in this store; "today" is taken from the clock, in Japan. */
    public InfoCards(InfoCardStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Saves a card.
     *
     * @param card {@code null} for a new one
     * @param by the staff member, for the audit log
     * @return refused with {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG} ({@code maxChars}), {@code
     *     TEXT_CHARACTERS}, {@code BAD_VALUE} (telephone, link, day, or {@code maxCards}) or {@code
     *     NO_SUCH_CARD}
     */
    public CompletableFuture<Outcome<InfoCard>> save(
            SpaceId space, ParticipantId by, @Nullable CardId card, InfoCardText wish) {
        return switch (CardRules.accept(wish, LocalDate.ofInstant(clock.instant(), JAPAN))) {
            case Outcome.Refused<InfoCardText>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
            case Outcome.Done<InfoCardText>(var text) ->
                    card == null ? add(space, by, text) : change(space, by, card, text);
        };
    }

    /** Takes a card away; refused with {@code NO_SUCH_CARD} when it is not there. */
    public CompletableFuture<Outcome<CardId>> remove(SpaceId space, ParticipantId by, CardId card) {
        return store.remove(space, by, card)
                .thenApply(found -> found ? Outcome.done(card) : noSuchCard());
    }

    /** All cards, in the order they were made. */
    public CompletableFuture<List<InfoCard>> list(SpaceId space) {
        return store.list(space);
    }

    /**
     * Lays out the first help cards of a 居場所, once: what staff took away does not come back. Their
     * telephone numbers and hours must be checked by staff, who then renew the day on the card.
     */
    public CompletableFuture<Boolean> layOutFirstCards(SpaceId space) {
        return store.layOut(space, FirstCards.ALL, clock.instant());
    }

    private CompletableFuture<Outcome<InfoCard>> add(
            SpaceId space, ParticipantId by, InfoCardText text) {
        var card = new InfoCard(new CardId(Ids.id()), text);
        var full = Refusal.of(RefusalCode.BAD_VALUE, "maxCards", CardRules.MAX_CARDS);
        return store.add(space, by, card)
                .thenApply(added -> added ? Outcome.done(card) : Outcome.refused(full));
    }

    private CompletableFuture<Outcome<InfoCard>> change(
            SpaceId space, ParticipantId by, CardId id, InfoCardText text) {
        var card = new InfoCard(id, text);
        return store.change(space, by, card)
                .thenApply(found -> found ? Outcome.done(card) : noSuchCard());
    }

    private static <T> Outcome<T> noSuchCard() {
        return Outcome.refused(RefusalCode.NO_SUCH_CARD);
    }
}
