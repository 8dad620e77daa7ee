package ibasho.moderation.aside;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Whom people have hidden for themselves: read once at the start, changed only after a change is on
 * the disk. Thread-safe; asking never blocks.
 */
public final class Asides {
    /** Most people one person hides. */
    public static final int MAX_HIDDEN = 200;

    private final AsideStore store;
    private final InstantSource clock;
    private final ConcurrentMap<ParticipantId, Set<ParticipantId>> hidden =
            new ConcurrentHashMap<>();
    private volatile Runnable listener = () -> {};

    private Asides(AsideStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Reads who has hidden whom; blocks meanwhile. */
    public static Asides open(AsideStore store, InstantSource clock) {
        var asides = new Asides(store, clock);
        store.all().join().forEach(row -> asides.remember(row.who(), row.hidden(), true));
        return asides;
    }

    /** Who hears at once that somebody hides another, or no longer; must not block. */
    public void onChange(Runnable heard) {
        listener = heard;
    }

    /** Whether {@code who} has hidden {@code other} for themselves. */
    public boolean hides(ParticipantId who, ParticipantId other) {
        return of(who).contains(other);
    }

    /** Whom this person has hidden, those hidden first first. */
    public Set<ParticipantId> of(ParticipantId who) {
        return hidden.getOrDefault(who, Set.of());
    }

    /**
     * Hides somebody for oneself, or no longer; twice is the same as once.
     *
     * @return whom one hides now, or refused with {@code NOT_ONESELF}, or {@code TOO_MANY} with
     *     {@code maxPeople}
     */
    public CompletableFuture<Outcome<Set<ParticipantId>>> put(
            SpaceId space, ParticipantId who, ParticipantId other, boolean on) {
        if (who.equals(other)) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.NOT_ONESELF));
        }
        return on ? hide(space, who, other) : show(space, who, other);
    }

    private CompletableFuture<Outcome<Set<ParticipantId>>> hide(
            SpaceId space, ParticipantId who, ParticipantId other) {
        return store.put(space, who, other, clock.instant(), MAX_HIDDEN)
                .thenApply(kept -> {
                    if (!kept) {
                        return Outcome.refused(
                                Refusal.of(RefusalCode.TOO_MANY, "maxPeople", MAX_HIDDEN));
                    }
                    remember(who, other, true);
                    listener.run();
                    return Outcome.done(of(who));
                });
    }

    private CompletableFuture<Outcome<Set<ParticipantId>>> show(
            SpaceId space, ParticipantId who, ParticipantId other) {
        return store.take(space, who, other)
                .thenApply(_ -> {
                    remember(who, other, false);
                    listener.run();
                    return Outcome.done(of(who));
                });
    }

    private void remember(ParticipantId who, ParticipantId other, boolean on) {
        hidden.merge(
                who,
                on ? Set.of(other) : Set.of(),
                (before, _) -> changed(List.copyOf(before), other, on));
    }

    private static Set<ParticipantId> changed(
            List<ParticipantId> before, ParticipantId other, boolean on) {
        var now = new LinkedHashSet<>(before);
        if (on) {
            now.add(other);
        } else {
            now.remove(other);
        }
        return Collections.unmodifiableSet(now);
    }
}
