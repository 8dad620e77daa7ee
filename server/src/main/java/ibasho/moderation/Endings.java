package ibasho.moderation;

import ibasho.kernel.Outcome;
import ibasho.protocol.FollowUpPlan;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * きょうはここまで: who stays away for the rest of which opening. It holds from the moment it is asked for;
 * if it cannot be kept, it never was. Thread-safe, never blocks.
 */
public final class Endings {
    /** An opening that began longer ago than this is over. */
    private static final Duration COUNTS = Duration.ofDays(3);

    private final EndingStore store;
    private final ConcurrentMap<Place, Instant> ended = new ConcurrentHashMap<>();

    /** On their way to the disk. */
    private final ConcurrentMap<Place, StepId> ending = new ConcurrentHashMap<>();

    /** As they were left; blocks while they are read. */
    public Endings(EndingStore store, Instant now) {
        this.store = store;
        store.since(now.minus(COUNTS))
                .join()
                .forEach(row -> ended.put(new Place(row.person(), row.opening()), row.at()));
    }

    private record Place(ParticipantId who, OpeningId opening) {}

    /** Somebody who went home for this opening, since when. */
    public record Ended(ParticipantId who, Instant at) {}

    /** Whether this opening has ended for this person. */
    public boolean isEnded(ParticipantId who, @Nullable OpeningId opening) {
        if (opening == null) {
            return false;
        }
        var place = new Place(who, opening);
        return ended.containsKey(place) || ending.containsKey(place);
    }

    /** Everybody for whom this opening has ended. */
    public List<Ended> of(@Nullable OpeningId opening) {
        return ended.entrySet().stream()
                .filter(one -> one.getKey().opening().equals(opening))
                .map(one -> new Ended(one.getKey().who(), one.getValue()))
                .toList();
    }

    /** Ends it; refused with {@code ALREADY_DONE}. */
    public CompletableFuture<Outcome<StepId>> begin(
            Step step, OpeningId opening, FollowUpPlan plan) {
        var place = new Place(Objects.requireNonNull(step.person()), opening);
        ending.put(place, step.id());
        return store.begin(step, opening, plan)
                .whenComplete((changed, failure) -> {
                    if (failure == null && changed) {
                        ended.put(place, step.at());
                    }
                    ending.remove(place, step.id());
                })
                .thenApply(changed ->
                        changed
                                ? Outcome.done(step.id())
                                : Outcome.refused(RefusalCode.ALREADY_DONE));
    }

    /** Takes it back; refused with {@code NO_SUCH_STEP}. */
    public CompletableFuture<Outcome<StepId>> letBack(
            SteerAct act, ParticipantId who, OpeningId opening) {
        var step = act.step(SteerStep.LET_BACK, who);
        return store.letBack(step, opening)
                .thenApply(changed -> {
                    if (!changed) {
                        return Outcome.refused(RefusalCode.NO_SUCH_STEP);
                    }
                    ended.remove(new Place(who, opening));
                    return Outcome.done(step.id());
                });
    }
}
