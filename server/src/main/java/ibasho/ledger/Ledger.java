package ibasho.ledger;

import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The ledger (台帳): what may be asked of real identities without seeing one. Thread-safe; futures
 * complete on the store's threads.
 *
 * <p>People are written in by {@link LedgerStore#enter}, inside the write that also makes the
 * participant.
 */
public final class Ledger {
    private final LedgerStore store;

    /** The ledger over these rows. */
    public Ledger(LedgerStore store) {
        this.store = store;
    }

    /** The identity as it may be written, outer blanks taken away, or a refusal. Pure. */
    public static Outcome<Identity> accept(Identity wish) {
        return IdentityRules.accept(wish);
    }

    /**
     * Whether a 呼び名 resembles the real name on file or its reading; only yes or no comes out.
     *
     * @return false also when nothing is on file
     */
    public CompletableFuture<Boolean> resembles(
            SpaceId space, ParticipantId person, String nickname) {
        return store.identity(space, person)
                .thenApply(
                        found -> found.isPresent() && Resemblance.between(nickname, found.get()));
    }

    /** Where to mail a one-time link; for the mailer only, never for a screen. */
    public CompletableFuture<Optional<String>> contactEmail(SpaceId space, ParticipantId person) {
        return store.identity(space, person)
                .thenApply(found -> found.flatMap(one -> Optional.ofNullable(one.email())));
    }

    /** The reference number, by which staff find the paper file. */
    public CompletableFuture<Optional<String>> reference(SpaceId space, ParticipantId person) {
        return references(space).thenApply(all -> Optional.ofNullable(all.get(person)));
    }

    /** The reference numbers of everybody in the 居場所. */
    public CompletableFuture<Map<ParticipantId, String>> references(SpaceId space) {
        return store.references(space);
    }
}
