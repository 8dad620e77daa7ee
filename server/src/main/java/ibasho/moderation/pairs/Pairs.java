package ibasho.moderation.pairs;

import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.PairId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Who had better not meet. What is on the disk is also in memory, so that a room may be watched
 * without asking the disk. Thread-safe; never blocks once open.
 */
public final class Pairs {
    private final PairStore store;
    private final InstantSource clock;
    private volatile List<Pair> kept;

    private Pairs(PairStore store, InstantSource clock, List<Pair> kept) {
        this.store = store;
        this.clock = clock;
        this.kept = kept;
    }

    /** The pairs as they were left; blocks while they are read. */
    public static Pairs open(PairStore store, InstantSource clock) {
        return new Pairs(store, clock, store.kept().join());
    }

    /** Those kept apart now, oldest first. */
    public List<Pair> kept() {
        return kept;
    }

    /** Those of which this person is one. */
    public List<Pair> of(ParticipantId who) {
        return kept.stream().filter(pair -> pair.includes(who)).toList();
    }

    /**
     * Keeps two apart, in whichever order they are named.
     *
     * @param why already looked at
     * @return refused with {@code BAD_VALUE} when it is one person twice
     */
    public CompletableFuture<Outcome<Nothing>> keep(
            ParticipantId one, ParticipantId other, String why, ParticipantId by) {
        if (one.equals(other)) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        var inOrder = one.value().compareTo(other.value()) < 0;
        var pair =
                new Pair(
                        new PairId(Ids.id()),
                        inOrder ? one : other,
                        inOrder ? other : one,
                        why,
                        by,
                        clock.instant());
        return store.keep(pair)
                .thenApply(now -> {
                    kept = now;
                    return Outcome.done(Nothing.NOTHING);
                });
    }

    /** They may meet again; refused with {@code NO_SUCH_RECORD}. */
    public CompletableFuture<Outcome<Nothing>> end(PairId id, ParticipantId by) {
        return store.end(id, by, clock.instant())
                .thenApply(ended -> {
                    kept = ended.kept();
                    return ended.found()
                            ? Outcome.done(Nothing.NOTHING)
                            : Outcome.refused(RefusalCode.NO_SUCH_RECORD);
                });
    }
}
