package ibasho.opening.hours;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.opening.hours.DiaryStore.Act;
import ibasho.opening.hours.DiaryStore.Kept;
import ibasho.protocol.DiaryText;
import ibasho.protocol.DiaryVersion;
import ibasho.protocol.DiaryView;
import ibasho.protocol.HeldOpening;
import ibasho.protocol.OpeningId;
import ibasho.protocol.RefusalCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The 開設日誌: facts drafted by the program, a few words by staff, the 管理者's signature. Whether the
 * asker may is decided at the desk. Thread-safe; futures complete on the store's threads.
 */
public final class Diaries {
    private final HoursBook book;
    private final DutyStretches duty;
    private final DiaryStore store;
    private final CallTimes calls;
    private final InstantSource clock;

    /** Diaries over this book. */
    public Diaries(
            HoursBook book,
            DutyStretches duty,
            DiaryStore store,
            CallTimes calls,
            InstantSource clock) {
        this.calls = calls;
        this.book = book;
        this.duty = duty;
        this.store = store;
        this.clock = clock;
    }

    /** The diary as it is now; refused with {@code NO_SUCH_OPENING}. */
    public CompletionStage<Outcome<DiaryView>> read(
            Caller caller, OpeningId opening, StaffNames names) {
        return hours(caller, opening)
                .thenCompose(found ->
                        Steps.next(
                                found,
                                hours ->
                                        view(caller, hours, names)
                                                .thenApply(Outcome::<DiaryView>done)));
    }

    /**
     * Keeps a new version.
     *
     * @param mayCorrect whether the caller may follow up what is signed off
     * @return refused with {@code NO_SUCH_OPENING}, {@code TEXT_TOO_LONG}, {@code TEXT_CHARACTERS},
     *     {@code EDITED_MEANWHILE}, or {@code ALREADY_DONE} when it is signed off
     */
    public CompletionStage<Outcome<DiaryView>> save(
            Caller caller,
            OpeningId opening,
            long base,
            DiaryText wish,
            boolean mayCorrect,
            StaffNames names) {
        return hours(caller, opening)
                .thenCompose(found ->
                        Steps.next(
                                found.then(_ -> DiaryRules.accept(wish)),
                                text ->
                                        store.add(act(caller, opening), base, text, mayCorrect)
                                                .thenCompose(kept ->
                                                        answer(kept, caller, opening, names))));
    }

    /**
     * Signs the newest version off; the facts stay with it as they stand now.
     *
     * @return refused with {@code NO_SUCH_OPENING}, {@code NOT_OVER_YET}, {@code EDITED_MEANWHILE}
     *     or {@code ALREADY_DONE}
     */
    public CompletionStage<Outcome<DiaryView>> sign(
            Caller caller, OpeningId opening, long version, StaffNames names) {
        return hours(caller, opening)
                .thenCompose(found ->
                        Steps.next(
                                found.then(this::over),
                                hours ->
                                        draft(caller, hours)
                                                .thenCompose(facts ->
                                                        store.sign(
                                                                act(caller, opening),
                                                                version,
                                                                String.join("\n", facts)))
                                                .thenCompose(kept ->
                                                        answer(kept, caller, opening, names))));
    }

    /** Notes that the caller takes a diary away. */
    public CompletionStage<Boolean> exported(Caller caller, OpeningId opening, String form) {
        return store.exported(act(caller, opening), form);
    }

    /** Notes, before it is handed out, that the hours of a year were taken away as a file. */
    public CompletableFuture<Boolean> hoursExported(Caller caller, int fiscalYear) {
        return store.hoursExported(caller.space(), caller.who(), fiscalYear);
    }

    private CompletableFuture<Outcome<HeldOpening>> hours(Caller caller, OpeningId opening) {
        return book.find(caller.space(), opening)
                .thenApply(found ->
                        found.map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(RefusalCode.NO_SUCH_OPENING)));
    }

    private CompletionStage<Outcome<DiaryView>> answer(
            Kept kept, Caller caller, OpeningId opening, StaffNames names) {
        return switch (kept) {
            case DONE -> read(caller, opening, names);
            case NEWER ->
                    CompletableFuture.completedFuture(
                            Outcome.refused(RefusalCode.EDITED_MEANWHILE));
            case SIGNED ->
                    CompletableFuture.completedFuture(Outcome.refused(RefusalCode.ALREADY_DONE));
        };
    }

    private CompletableFuture<DiaryView> view(Caller caller, HeldOpening hours, StaffNames names) {
        return store.read(act(caller, hours.opening()))
                .thenCombine(
                        draft(caller, hours),
                        (entries, draft) -> view(hours, entries, draft, names));
    }

    private DiaryView view(
            HeldOpening hours, List<DiaryEntry> entries, List<String> draft, StaffNames names) {
        var newest = entries.isEmpty() ? null : entries.getLast();
        var signature = newest == null ? null : newest.signature();
        return new DiaryView(
                hours,
                signature == null ? draft : signature.facts().lines().toList(),
                newest == null ? DiaryRules.NOTHING : newest.text(),
                newest == null ? 0 : newest.version(),
                signature != null,
                signature == null && isOver(hours),
                entries.stream().map(entry -> version(entry, names)).toList());
    }

    private CompletableFuture<List<String>> draft(Caller caller, HeldOpening hours) {
        return duty.since(hours.plannedFrom())
                .thenCombine(
                        calls.between(caller.space(), start(hours), end(hours)),
                        (stretches, calls) -> DiaryDraft.of(hours, of(hours, stretches), calls));
    }

    /** Whoever was on duty while the door was open. */
    private List<DutyStretch> of(HeldOpening hours, List<DutyStretch> stretches) {
        var start = start(hours);
        var end = end(hours);
        return stretches.stream().filter(stretch -> stretch.lies(start, end)).toList();
    }

    private static Instant start(HeldOpening hours) {
        return Objects.requireNonNullElse(hours.openedAt(), hours.plannedFrom());
    }

    private Instant end(HeldOpening hours) {
        return Objects.requireNonNullElseGet(hours.closedAt(), this::now);
    }

    private Outcome<HeldOpening> over(HeldOpening hours) {
        return isOver(hours) ? Outcome.done(hours) : Outcome.refused(RefusalCode.NOT_OVER_YET);
    }

    /** Closed, or its time went by without it having opened. */
    private boolean isOver(HeldOpening hours) {
        return hours.openedAt() == null
                ? !now().isBefore(hours.plannedTo())
                : hours.closedAt() != null;
    }

    private static DiaryVersion version(DiaryEntry entry, StaffNames names) {
        var signature = entry.signature();
        return new DiaryVersion(
                entry.version(),
                entry.writtenAt(),
                names.of(entry.writtenBy()),
                signature == null ? null : signature.at(),
                signedBy(signature, names));
    }

    private static @Nullable String signedBy(
            DiaryEntry.@Nullable Signature signature, StaffNames names) {
        return signature == null ? null : names.of(signature.by());
    }

    private Act act(Caller caller, OpeningId opening) {
        return new Act(caller.space(), opening, caller.who(), now());
    }

    private Instant now() {
        return clock.instant();
    }
}
