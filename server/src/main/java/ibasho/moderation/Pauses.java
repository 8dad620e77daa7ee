package ibasho.moderation;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PauseView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * お休み: whose words rest, until when; it ends by itself. A pause forbids from the moment it is asked
 * for, and is told once it is on the disk; if it cannot be kept, it never was. Thread-safe, never
 * blocks.
 */
public final class Pauses {
    private final PauseStore store;
    private final ConcurrentMap<ParticipantId, Pause> kept = new ConcurrentHashMap<>();

    /** On their way to the disk. */
    private final ConcurrentMap<ParticipantId, Pause> beginning = new ConcurrentHashMap<>();

    /** As they were left; blocks while they are read. */
    public Pauses(PauseStore store, Instant now) {
        this.store = store;
        kept.putAll(store.since(now).join());
    }

    /** A kind no to new words, with {@code retryAfterMillis}; {@code null} if they may come. */
    public @Nullable Refusal writing(ParticipantId who, Instant now) {
        return paused(longest(textLeft(kept.get(who), now), textLeft(beginning.get(who), now)));
    }

    /** The same for the voice. */
    public @Nullable Refusal talking(ParticipantId who, Instant now) {
        return paused(longest(voiceLeft(kept.get(who), now), voiceLeft(beginning.get(who), now)));
    }

    /** Whether the voice of this person may be heard now. */
    public boolean mayTalk(ParticipantId who, Instant now) {
        return talking(who, now) == null;
    }

    /** What the person sees of it; {@code null} when nothing rests. */
    public @Nullable PauseView view(ParticipantId who, Instant now) {
        var pause = kept.get(who);
        return pause == null ? null : pause.view(now);
    }

    /** Everybody whose words rest now. */
    public Map<ParticipantId, PauseView> all(Instant now) {
        var all = new ConcurrentHashMap<ParticipantId, PauseView>();
        kept.forEach((who, pause) -> {
            var view = pause.view(now);
            if (view != null) {
                all.put(who, view);
            }
        });
        return Map.copyOf(all);
    }

    /** Begins a pause of {@code step.minutes()}; one that is on stays where this names nothing. */
    public CompletableFuture<StepId> begin(Step step, boolean text, boolean voice) {
        var who = Objects.requireNonNull(step.person());
        var until = step.at().plus(Duration.ofMinutes(Objects.requireNonNull(step.minutes())));
        var category = step.category() == null ? ConcernCategory.OTHER : step.category();
        var wish = new Pause(step.at(), text ? until : null, voice ? until : null, category);
        beginning.put(who, wish);
        return store.begin(step, wish)
                .whenComplete((merged, failure) -> {
                    if (failure == null) {
                        kept.put(who, merged);
                    }
                    beginning.remove(who, wish);
                })
                .thenApply(_ -> step.id());
    }

    /** Ends a pause before its time; refused with {@code NO_SUCH_STEP} if none is on. */
    public CompletableFuture<Outcome<StepId>> lift(SteerAct act, ParticipantId who) {
        var step = act.step(SteerStep.LIFT_PAUSE, who);
        return store.lift(step)
                .thenApply(wasOn -> {
                    if (!wasOn) {
                        return Outcome.refused(RefusalCode.NO_SUCH_STEP);
                    }
                    kept.remove(who);
                    return Outcome.done(step.id());
                });
    }

    private static @Nullable Duration textLeft(@Nullable Pause pause, Instant now) {
        return pause == null ? null : pause.textLeft(now);
    }

    private static @Nullable Duration voiceLeft(@Nullable Pause pause, Instant now) {
        return pause == null ? null : pause.voiceLeft(now);
    }

    private static @Nullable Refusal paused(@Nullable Duration left) {
        return left == null
                ? null
                : Refusal.of(RefusalCode.SPEAKING_PAUSED, "retryAfterMillis", left.toMillis());
    }

    private static @Nullable Duration longest(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }
}
