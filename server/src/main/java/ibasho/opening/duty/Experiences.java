package ibasho.opening.duty;

import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ExperienceId;
import ibasho.protocol.ExperienceView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The 支援経験 register (M-3.2.ア-2): whoever has a confirmed entry may be 管理者, if the role allows it.
 * Thread-safe; futures complete on the store's threads.
 */
public final class Experiences {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int MAX_CONTENT_CHARS = 1_000;
    private static final int MAX_YEARS = 70;

    private final ExperienceStore store;
    private final InstantSource clock;
    private volatile Set<ParticipantId> confirmed;
    private volatile Runnable onChange = () -> {};

    /** The register in this store; blocks while it is read. */
    public Experiences(ExperienceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.confirmed = confirmed(store.all().join());
    }

    /** Whether this person has an entry that is confirmed and not withdrawn. Never blocks. */
    public boolean isConfirmed(ParticipantId who) {
        return confirmed.contains(who);
    }

    /** Everything ever entered, oldest first. */
    public CompletableFuture<List<ExperienceView>> all() {
        return store.all();
    }

    /** Runs this after each change, on the store's thread; it must not block. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /**
     * Enters something about a staff member; it counts once confirmed.
     *
     * @return refused with {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG} ({@code maxChars}) or {@code
     *     BAD_VALUE} ({@code maxYears})
     */
    public CompletableFuture<Outcome<ExperienceId>> add(
            ParticipantId by, ParticipantId person, String content, int years) {
        var text = content.strip();
        if (text.isEmpty()) {
            return now(Outcome.refused(RefusalCode.TEXT_EMPTY));
        }
        if (text.codePointCount(0, text.length()) > MAX_CONTENT_CHARS) {
            return now(
                    Outcome.refused(
                            Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", MAX_CONTENT_CHARS)));
        }
        if (years < 0 || years > MAX_YEARS) {
            return now(Outcome.refused(Refusal.of(RefusalCode.BAD_VALUE, "maxYears", MAX_YEARS)));
        }
        var entry =
                new ExperienceView(
                        new ExperienceId(Ids.id()), person, text, years, null, null, false);
        return changed(rows -> {
            rows.add(entry, by, clock.instant());
            return Outcome.done(entry.id());
        });
    }

    /**
     * Confirms an entry, once.
     *
     * @param othersCould whether somebody else here could confirm one's own entry
     * @return refused with {@code NO_SUCH_EXPERIENCE}, {@code ALREADY_DONE} or {@code NOT_ONESELF}
     */
    public CompletableFuture<Outcome<Nothing>> confirm(
            ParticipantId by, ExperienceId id, boolean othersCould) {
        return changed(rows -> {
            var entry = rows.find(id);
            if (entry == null || entry.withdrawn()) {
                return Outcome.refused(RefusalCode.NO_SUCH_EXPERIENCE);
            }
            if (entry.confirmedBy() != null) {
                return Outcome.refused(RefusalCode.ALREADY_DONE);
            }
            if (entry.person().equals(by) && othersCould) {
                return Outcome.refused(RefusalCode.NOT_ONESELF);
            }
            rows.confirm(entry, by, LocalDate.ofInstant(clock.instant(), JAPAN));
            return Outcome.done(Nothing.NOTHING);
        });
    }

    /** Lets an entry count no longer; refused with {@code NO_SUCH_EXPERIENCE}. */
    public CompletableFuture<Outcome<Nothing>> withdraw(ParticipantId by, ExperienceId id) {
        return changed(rows -> {
            var entry = rows.find(id);
            if (entry == null || entry.withdrawn()) {
                return Outcome.refused(RefusalCode.NO_SUCH_EXPERIENCE);
            }
            rows.withdraw(entry, by);
            return Outcome.done(Nothing.NOTHING);
        });
    }

    private <T> CompletableFuture<Outcome<T>> changed(Change<T> change) {
        return store.change(change::on)
                .thenApply(changed -> {
                    confirmed = confirmed(changed.all());
                    onChange.run();
                    return changed.value();
                });
    }

    private static Set<ParticipantId> confirmed(List<ExperienceView> all) {
        return all.stream()
                .filter(entry -> entry.confirmedBy() != null && !entry.withdrawn())
                .map(ExperienceView::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> CompletableFuture<Outcome<T>> now(Outcome<T> outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    /** One change within a write. */
    private interface Change<T> {
        Outcome<T> on(ExperienceStore.Rows rows);
    }
}
