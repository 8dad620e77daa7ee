package ibasho.sideroom;

import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.WishId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who wishes to consult, until a side room is open or the wish is over (M-2.1.イ). Thread-safe;
 * futures complete on the store's threads.
 */
public final class Waiting {
    /** Longest words of either side, in characters. */
    static final int MAX_CHARS = 500;

    private final WishStore store;
    private final BooleanSupplier voice;
    private final InstantSource clock;

    /**
     * The wishes in this store.
     *
     * @param voice whether talking by voice can be wished for
     */
    public Waiting(WishStore store, BooleanSupplier voice, InstantSource clock) {
        this.store = store;
        this.voice = voice;
        this.clock = clock;
    }

    /**
     * A wish that is stored.
     *
     * @param fresh whether it is new: staff are called once
     */
    public record Asked(Wish wish, boolean fresh) {}

    /** Whether talking by voice can be wished for. */
    public boolean hasVoice() {
        return voice.getAsBoolean();
    }

    /**
     * Wishes to consult, or wishes it otherwise.
     *
     * @return refused with {@code UNAVAILABLE} where there is no voice, or what {@link PlainWords}
     *     says; a wish whose room is open stays as it is
     */
    public CompletionStage<Outcome<Asked>> ask(
            SpaceId space,
            ParticipantId person,
            ConsultMedium medium,
            ConsultTime when,
            String typed) {
        if (medium == ConsultMedium.VOICE && !hasVoice()) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.UNAVAILABLE));
        }
        return Steps.next(
                PlainWords.accept(typed, MAX_CHARS),
                words ->
                        store.change(rows ->
                                Outcome.done(asked(rows, space, person, medium, when, words))));
    }

    /**
     * The person would rather not: nothing of the wish stays, unless its room is open already.
     *
     * @return the wish that was taken back; {@code null} for none
     */
    public CompletableFuture<@Nullable Wish> takeBack(SpaceId space, ParticipantId person) {
        return store.<@Nullable Wish>change(rows -> {
            var there = rows.of(space, person);
            if (there == null || there.room() != null) {
                return null;
            }
            rows.remove(there);
            return there;
        });
    }

    /** One's own wish. */
    public CompletableFuture<@Nullable Wish> of(SpaceId space, ParticipantId person) {
        return store.of(space, person);
    }

    /** Everybody who waits, the longest first. */
    public CompletableFuture<List<Wish>> all(SpaceId space) {
        return store.all(space);
    }

    /** A 相談員 takes a wish on; refused with {@code NO_SUCH_WISH} or {@code PART_TAKEN}. */
    public CompletableFuture<Outcome<Wish>> take(SpaceId space, ParticipantId by, WishId id) {
        return change(space, by, id, "consult.take", wish -> mine(wish, by));
    }

    /**
     * Hands a wish to a 相談員.
     *
     * @param manages whether {@code by} may hand out what colleagues have
     * @return refused with {@code NO_SUCH_WISH} or {@code PART_TAKEN}
     */
    public CompletableFuture<Outcome<Wish>> hand(
            SpaceId space, ParticipantId by, boolean manages, WishId id, ParticipantId to) {
        return change(
                space,
                by,
                id,
                "consult.hand",
                wish ->
                        manages || isFreeFor(wish, by)
                                ? Outcome.done(wish.takenBy(to))
                                : Outcome.refused(RefusalCode.PART_TAKEN));
    }

    /** Writes to the one who waits; whoever writes has the wish from then on. */
    public CompletionStage<Outcome<Wish>> promise(
            SpaceId space, ParticipantId by, WishId id, @Nullable Instant at, String typed) {
        return Steps.next(
                PlainWords.accept(typed, MAX_CHARS),
                note ->
                        change(
                                space,
                                by,
                                id,
                                "consult.promise",
                                wish -> mine(wish, by).map(own -> own.promised(at, note))));
    }

    /** Settled without a side room. */
    public CompletableFuture<Outcome<Wish>> settle(SpaceId space, ParticipantId by, WishId id) {
        return store.change(rows -> {
            var there = rows.find(space, id);
            if (there == null || there.room() != null) {
                return Outcome.refused(RefusalCode.NO_SUCH_WISH);
            }
            return mine(there, by)
                    .map(wish -> {
                        rows.remove(wish);
                        rows.note(wish, by, "consult.settle");
                        return wish;
                    });
        });
    }

    private CompletableFuture<Outcome<Wish>> change(
            SpaceId space,
            ParticipantId by,
            WishId id,
            String act,
            Function<Wish, Outcome<Wish>> change) {
        return store.change(rows -> {
            var there = rows.find(space, id);
            if (there == null || there.room() != null) {
                return Outcome.refused(RefusalCode.NO_SUCH_WISH);
            }
            return change.apply(there)
                    .map(wish -> {
                        rows.note(wish, by, act);
                        return rows.keep(wish);
                    });
        });
    }

    private Asked asked(
            WishStore.WishRows rows,
            SpaceId space,
            ParticipantId person,
            ConsultMedium medium,
            ConsultTime when,
            String words) {
        var there = rows.of(space, person);
        if (there == null) {
            var fresh = Wish.fresh(space, person, clock.instant()).wished(medium, when, words);
            return new Asked(rows.keep(fresh), true);
        }
        return new Asked(
                there.room() == null ? rows.keep(there.wished(medium, when, words)) : there, false);
    }

    /** In these hands; refused when a colleague has it. */
    static Outcome<Wish> mine(Wish wish, ParticipantId by) {
        return isFreeFor(wish, by)
                ? Outcome.done(wish.takenBy(by))
                : Outcome.refused(RefusalCode.PART_TAKEN);
    }

    private static boolean isFreeFor(Wish wish, ParticipantId by) {
        return wish.takenBy() == null || wish.takenBy().equals(by);
    }
}
