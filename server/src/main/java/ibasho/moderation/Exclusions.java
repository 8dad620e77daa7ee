package ibasho.moderation;

import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.ExclusionId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SteerStep;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decisions about a longer time away: proposed by one, decided by another, never without the next
 * support, ended by the calendar or earlier by hand. Thread-safe, never blocks.
 */
public final class Exclusions {
    private final ExclusionStore store;
    private volatile List<Exclusion> all;

    /** As they were left; blocks while they are read. */
    public Exclusions(ExclusionStore store) {
        this.store = store;
        this.all = store.all().join();
    }

    /** What keeps this person away on this day, or {@code null}. */
    public @Nullable Exclusion of(ParticipantId who, LocalDate day) {
        return all.stream()
                .filter(one -> one.person().equals(who) && one.holdsOn(day))
                .findFirst()
                .orElse(null);
    }

    /** Those in force on this day, and those that wait for a second person. */
    public List<Exclusion> current(LocalDate day) {
        return all.stream().filter(one -> one.holdsOn(day) || one.waitsOn(day)).toList();
    }

    /** Proposes one; refused with {@code ALREADY_DONE} while another holds or waits. */
    public CompletableFuture<Outcome<ExclusionId>> propose(
            SteerAct act,
            ParticipantId person,
            LocalDate until,
            String nextSupport,
            LocalDate today) {
        if (current(today).stream().anyMatch(one -> one.person().equals(person))) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.ALREADY_DONE));
        }
        var id = new ExclusionId(Ids.id());
        var record =
                new Exclusion(
                        id,
                        person,
                        until,
                        act.why(),
                        nextSupport,
                        act.by(),
                        act.at(),
                        null,
                        null,
                        null,
                        null);
        return change(rows -> {
            rows.add(record, act.step(SteerStep.PROPOSE_EXCLUSION, person));
            return Outcome.done(id);
        });
    }

    /**
     * Decides, as a second person.
     *
     * @return the record; refused with {@code NO_SUCH_STEP}, {@code ALREADY_DONE} or {@code
     *     NOT_ONESELF}
     */
    public CompletableFuture<Outcome<Exclusion>> decide(
            SteerAct act, ExclusionId id, boolean agree, LocalDate today) {
        return change(rows -> {
            var found = rows.find(id);
            if (found == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_STEP);
            }
            if (!found.waitsOn(today)) {
                return Outcome.refused(RefusalCode.ALREADY_DONE);
            }
            if (found.proposedBy().equals(act.by()) || found.person().equals(act.by())) {
                return Outcome.refused(RefusalCode.NOT_ONESELF);
            }
            var kind = agree ? SteerStep.AGREE_EXCLUSION : SteerStep.DECLINE_EXCLUSION;
            var decided = found.decided(act.by(), act.at(), agree);
            rows.decide(decided, act.step(kind, found.person()));
            return Outcome.done(decided);
        });
    }

    /** Ends one early, or takes a proposal back; refused with {@code NO_SUCH_STEP}. */
    public CompletableFuture<Outcome<Nothing>> end(SteerAct act, ExclusionId id, LocalDate today) {
        return change(rows -> {
            var found = rows.find(id);
            if (found == null || !(found.holdsOn(today) || found.waitsOn(today))) {
                return Outcome.refused(RefusalCode.NO_SUCH_STEP);
            }
            rows.end(found.ended(act.at()), act.step(SteerStep.END_EXCLUSION, found.person()));
            return Outcome.done(Nothing.NOTHING);
        });
    }

    private <T> CompletableFuture<T> change(Function<ExclusionStore.Rows, T> work) {
        return store.change(work)
                .thenApply(changed -> {
                    all = changed.all();
                    return changed.value();
                });
    }
}
