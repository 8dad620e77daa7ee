package ibasho.moderation.topic;

import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.TopicCard;
import ibasho.protocol.TopicId;
import ibasho.protocol.TopicView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The 話のたね of one 居場所: one card lies on the table of the whole room, or none. Thread-safe, never
 * blocks; listeners hear that something changed and ask what is there now.
 */
public final class Topics {
    /** One person draws once in this time. */
    public static final Duration OWN_PAUSE = Duration.ofSeconds(30);

    /** A drawn card lies at least this long before somebody draws another. */
    public static final Duration CARD_STAYS = Duration.ofSeconds(10);

    /** Most cards of a deck. */
    public static final int MAX_CARDS = 300;

    private final TopicStore store;
    private final InstantSource clock;
    private final IntUnaryOperator random;
    private final AtomicReference<Table> table = new AtomicReference<>(Table.EMPTY);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<TopicCard> deck;

    private Topics(TopicStore store, InstantSource clock, IntUnaryOperator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.deck = store.open(FirstTopics.ALL, clock.instant()).join();
    }

    /**
     * Reads the deck, and lays the first one out where there never was any; blocks meanwhile.
     *
     * @param random any number from 0 up to, not including, the one it is given; thread-safe
     */
    public static Topics open(TopicStore store, InstantSource clock, IntUnaryOperator random) {
        return new Topics(store, clock, random);
    }

    /** Hears that the table changed, on any thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** What lies on the table. */
    public @Nullable TopicView current() {
        return table.get().topic();
    }

    /** Whether this person finds it good. */
    public boolean hasVoted(ParticipantId who) {
        return table.get().voters().contains(who);
    }

    /** The deck, in the order in which it is kept. */
    public List<TopicCard> deck() {
        return deck;
    }

    /**
     * Draws a card.
     *
     * @return refused with {@code TOO_FAST} ({@code retryAfterMillis}) so that cards can be read,
     *     or {@code NO_SUCH_TOPIC} when the deck is empty
     */
    public Outcome<Nothing> draw(ParticipantId who) {
        var now = clock.instant();
        var before = table.get();
        var left = left(before, who, now);
        if (left.isPositive()) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.TOO_FAST, "retryAfterMillis", left.toMillis()));
        }
        var card = anyOf(before.lately());
        if (card == null) {
            return Outcome.refused(RefusalCode.NO_SUCH_TOPIC);
        }
        var after = before.drawnBy(who, now, OWN_PAUSE).lay(card.id(), card.text(), false, now);
        if (!table.compareAndSet(before, after)) {
            // somebody was quicker: the card that lies there now may be read first
            return Outcome.refused(
                    Refusal.of(RefusalCode.TOO_FAST, "retryAfterMillis", CARD_STAYS.toMillis()));
        }
        tell();
        return Outcome.done(Nothing.NOTHING);
    }

    /** Finds the card good, or no longer; refused with {@code NO_SUCH_TOPIC} if it is gone. */
    public Outcome<Nothing> vote(ParticipantId who, TopicId topic, boolean on) {
        var seen = current();
        if (seen == null || !seen.topic().equals(topic)) {
            return Outcome.refused(RefusalCode.NO_SUCH_TOPIC);
        }
        lay(now -> isOf(now, topic) ? now.vote(who, on) : now);
        return Outcome.done(Nothing.NOTHING);
    }

    /** Staff lay a card of the deck there; refused with {@code NO_SUCH_TOPIC}. */
    public Outcome<String> put(TopicId topic) {
        var card = deck.stream().filter(one -> one.id().equals(topic)).findFirst().orElse(null);
        if (card == null) {
            return Outcome.refused(RefusalCode.NO_SUCH_TOPIC);
        }
        lay(now -> now.lay(card.id(), card.text(), true, clock.instant()));
        return Outcome.done(card.text());
    }

    /** What may be laid there: refused like {@link #save}. */
    public static Outcome<String> judge(String text) {
        return TopicRules.accept(text);
    }

    /** Staff lay words of their own there, which are in no deck. */
    public void say(String text) {
        var id = new TopicId(Ids.id());
        lay(now -> now.lay(id, text, true, clock.instant()));
    }

    /** Takes away what lies there. */
    public void clear() {
        if (current() != null) {
            lay(Table::clear);
        }
    }

    /**
     * Writes a card.
     *
     * @param topic {@code null} for a new one
     * @return refused with {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}, {@code TEXT_CHARACTERS},
     *     {@code TOO_MANY} ({@code maxCards}) or {@code EDITED_MEANWHILE}
     */
    public CompletableFuture<Outcome<Nothing>> save(
            ParticipantId by, @Nullable TopicId topic, String text, long version) {
        return switch (TopicRules.accept(text)) {
            case Outcome.Refused<String>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
            case Outcome.Done<String>(var words) ->
                    change(deck ->
                            topic == null
                                    ? add(deck, by, words)
                                    : meanwhile(deck.reword(by, topic, words, version)));
        };
    }

    /** Takes a card out of the deck; refused with {@code EDITED_MEANWHILE}. */
    public CompletableFuture<Outcome<Nothing>> remove(
            ParticipantId by, TopicId topic, long version) {
        return change(deck -> meanwhile(deck.remove(by, topic, version)));
    }

    private static Duration left(Table table, ParticipantId who, Instant now) {
        var own = left(table.drawnAt().get(who), OWN_PAUSE, now);
        var card = left(table.topic() == null ? null : table.laidAt(), CARD_STAYS, now);
        return own.compareTo(card) > 0 ? own : card;
    }

    /** A clock that was set back must not hold anybody up for longer than the pause. */
    private static Duration left(@Nullable Instant since, Duration pause, Instant now) {
        return since == null || since.isAfter(now)
                ? Duration.ZERO
                : pause.minus(Duration.between(since, now));
    }

    private @Nullable TopicCard anyOf(List<TopicId> lately) {
        var all = deck;
        var fresh = all.stream().filter(card -> !lately.contains(card.id())).toList();
        var from = fresh.isEmpty() ? all : fresh;
        return from.isEmpty() ? null : from.get(random.applyAsInt(from.size()));
    }

    private static boolean isOf(Table now, TopicId topic) {
        return now.topic() != null && now.topic().topic().equals(topic);
    }

    private void lay(UnaryOperator<Table> how) {
        var before = table.getAndUpdate(how);
        if (!before.equals(table.get())) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static Outcome<Nothing> add(TopicStore.Deck deck, ParticipantId by, String text) {
        if (deck.size() >= MAX_CARDS) {
            return Outcome.refused(Refusal.of(RefusalCode.TOO_MANY, "maxCards", MAX_CARDS));
        }
        deck.add(by, text);
        return Outcome.done(Nothing.NOTHING);
    }

    private static Outcome<Nothing> meanwhile(boolean done) {
        return done ? Outcome.done(Nothing.NOTHING) : Outcome.refused(RefusalCode.EDITED_MEANWHILE);
    }

    /** Futures of the store come back in the order of the writes, so the newest deck stays. */
    private CompletableFuture<Outcome<Nothing>> change(
            Function<TopicStore.Deck, Outcome<Nothing>> work) {
        return store.change(work)
                .thenApply(changed -> {
                    deck = changed.deck();
                    return changed.value();
                });
    }
}
