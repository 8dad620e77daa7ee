package ibasho.moderation.pairs;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RegardId;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** 配慮してほしいこと, of each person. Thread-safe; futures complete on the store's threads. */
public final class Regards {
    /** Most of what staff bear in mind about one person; the next is refused. */
    private static final int MOST = 20;

    private final RegardStore store;
    private final InstantSource clock;

    /** Those in this store. */
    public Regards(RegardStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Everything that is borne in mind, oldest first. */
    public CompletableFuture<List<Regard>> all() {
        return store.all();
    }

    /** About one person, oldest first. */
    public CompletableFuture<List<Regard>> of(ParticipantId person) {
        return store.of(person);
    }

    /**
     * Adds what somebody asked for.
     *
     * @param words already looked at; not empty
     * @return refused with {@code TOO_MANY}
     */
    public CompletableFuture<Outcome<Regard>> write(
            ParticipantId person, ParticipantId by, String words) {
        var fresh = regard(person, by, false, words);
        return store.of(person)
                .thenCompose(there ->
                        there.size() >= MOST
                                ? CompletableFuture.completedFuture(
                                        Outcome.<Regard>refused(RefusalCode.TOO_MANY))
                                : store.add(fresh).thenApply(Outcome::done));
    }

    /** In the person's own words, instead of earlier ones; empty takes them back. */
    public CompletableFuture<String> writeOwn(ParticipantId person, String words) {
        return words.isEmpty()
                ? store.takeBack(person, clock.instant()).thenApply(_ -> "")
                : store.add(regard(person, person, true, words)).thenApply(Regard::words);
    }

    /**
     * It need not be borne in mind any more; brings whom it was about, or {@code NO_SUCH_RECORD}.
     */
    public CompletableFuture<Outcome<ParticipantId>> end(RegardId id, ParticipantId by) {
        return store.end(id, by, clock.instant())
                .thenApply(about ->
                        about == null
                                ? Outcome.refused(RefusalCode.NO_SUCH_RECORD)
                                : Outcome.done(about));
    }

    private Regard regard(ParticipantId person, ParticipantId by, boolean own, String words) {
        return new Regard(new RegardId(Ids.id()), person, by, own, clock.instant(), words);
    }
}
