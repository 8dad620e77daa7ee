package ibasho.casework;

import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.protocol.CaseHead;
import ibasho.protocol.CaseLook;
import ibasho.protocol.CaseRecordId;
import ibasho.protocol.CaseState;
import ibasho.protocol.CaseText;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 相談記録 from the draft to the last correction. Every look is a row before it is answered, refused
 * ones too. Thread-safe; futures complete on the store's threads.
 */
public final class CaseBook {
    /** Longest field, in characters. */
    static final int MAX_CHARS = 4_000;

    /** How often the author of a draft is reminded. */
    static final Duration REMIND_EVERY = Duration.ofDays(1);

    private static final int MAX_WHY_CHARS = 500;

    private final CaseStore store;
    private final InstantSource clock;

    /** The records in this store. */
    public CaseBook(CaseStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * One record, whole.
     *
     * @param versions oldest first
     * @param looks the newest first
     */
    public record Whole(
            CaseRecord record, List<CaseVersion> versions, List<Look> looks, boolean mayCorrect) {}

    /** Own drafts, the oldest first. */
    public CompletableFuture<List<CaseRecord>> drafts(SpaceId space, ParticipantId author) {
        return store.look(rows -> rows.drafts(space, author));
    }

    /**
     * Begins a record that no talk began; the same key begins one.
     *
     * @param looksAfter whether the author is the 相談員 who looks after the person; else refused with
     *     {@code NOT_ALLOWED}, unless they have written of this person before
     */
    public CompletionStage<Outcome<CaseRecordId>> begin(
            SpaceId space,
            ParticipantId author,
            boolean looksAfter,
            String key,
            ParticipantId person,
            CaseHead head) {
        return Steps.next(
                PlainWords.key(key).then(_ -> sensible(head)),
                judged ->
                        store.change(rows -> {
                            var before = rows.begun(space, author, key);
                            if (before != null) {
                                return Outcome.done(before.id());
                            }
                            if (!looksAfter && !hasWrittenOf(rows, space, author, person)) {
                                return Outcome.refused(RefusalCode.NOT_ALLOWED);
                            }
                            var draft =
                                    new CaseRecord(
                                            new CaseRecordId(Ids.id()),
                                            space,
                                            person,
                                            author,
                                            CaseState.DRAFT,
                                            judged,
                                            List.of(),
                                            0);
                            rows.insert(draft, key, clock.instant());
                            rows.note(space, author, "case.begin", draft.id().value());
                            return Outcome.done(draft.id());
                        }));
    }

    /** Its author writes a draft; refused with {@code NO_SUCH_RECORD} or {@code ALREADY_DONE}. */
    public CompletionStage<Outcome<Nothing>> write(
            SpaceId space, ParticipantId author, CaseRecordId id, CaseHead head, CaseText typed) {
        return Steps.next(
                sensible(head).then(_ -> written(typed)),
                text ->
                        store.change(rows ->
                                draft(rows, space, author, id)
                                        .map(record -> {
                                            settle(
                                                    rows,
                                                    record,
                                                    author,
                                                    head,
                                                    text,
                                                    "",
                                                    CaseState.DONE);
                                            rows.note(space, author, "case.write", id.value());
                                            return Nothing.NOTHING;
                                        })));
    }

    /** 記録不要, with a reason; refused as {@link #write}, or with {@code WHY_NEEDED}. */
    public CompletionStage<Outcome<Nothing>> notNeeded(
            SpaceId space, ParticipantId author, CaseRecordId id, String typed) {
        return Steps.next(
                why(typed),
                why ->
                        store.change(rows ->
                                draft(rows, space, author, id)
                                        .map(record -> {
                                            settle(
                                                    rows,
                                                    record,
                                                    author,
                                                    record.head(),
                                                    new CaseText("", "", "", ""),
                                                    why,
                                                    CaseState.NOT_NEEDED);
                                            rows.note(space, author, "case.notNeeded", id.value());
                                            return Nothing.NOTHING;
                                        })));
    }

    /**
     * A correction: a new version; the old ones stay.
     *
     * @param looksAfter whether the reader is the 相談員 who looks after this person
     * @return refused with {@code NO_SUCH_RECORD}, {@code WHY_NEEDED} or {@code EDITED_MEANWHILE}
     */
    public CompletionStage<Outcome<Nothing>> correct(
            SpaceId space,
            Reader by,
            Predicate<ParticipantId> looksAfter,
            CaseRecordId id,
            int base,
            CaseHead head,
            CaseText typed,
            String whyTyped) {
        return Steps.next(
                sensible(head).then(_ -> why(whyTyped)),
                why ->
                        Steps.next(
                                written(typed),
                                text ->
                                        store.change(rows -> {
                                            var record = rows.find(space, id);
                                            if (record == null
                                                    || record.state() == CaseState.DRAFT
                                                    || !mayCorrect(record, by, looksAfter)) {
                                                return refused(rows, space, by, record);
                                            }
                                            if (record.version() != base) {
                                                return Outcome.refused(
                                                        RefusalCode.EDITED_MEANWHILE);
                                            }
                                            settle(
                                                    rows,
                                                    record,
                                                    by.who(),
                                                    head,
                                                    text,
                                                    why,
                                                    CaseState.DONE);
                                            rows.note(space, by.who(), "case.correct", id.value());
                                            return Outcome.done(Nothing.NOTHING);
                                        })));
    }

    /** The records of a person, the newest first; refused with {@code NOT_ALLOWED}, on record. */
    public CompletableFuture<Outcome<List<CaseRecord>>> of(
            SpaceId space, Reader by, Predicate<ParticipantId> looksAfter, ParticipantId person) {
        return store.change(rows -> {
            var found = rows.of(space, person);
            var all = eyes(rows, space, by, looksAfter, person, null);
            var own =
                    found.stream()
                            .filter(record -> by.counsels() && record.author().equals(by.who()))
                            .toList();
            if (all == null && own.isEmpty()) {
                rows.versions().looked(space, person, null, look(by, CaseLook.REFUSED));
                rows.note(space, by.who(), "case.refused", null);
                return Outcome.refused(RefusalCode.NOT_ALLOWED);
            }
            rows.versions()
                    .looked(space, person, null, look(by, all == null ? CaseLook.AUTHOR : all));
            rows.note(space, by.who(), "case.list", null);
            return Outcome.done(all == null ? own : found);
        });
    }

    /** One record; refused with {@code NO_SUCH_RECORD}, and the try is on record. */
    public CompletableFuture<Outcome<Whole>> read(
            SpaceId space, Reader by, Predicate<ParticipantId> looksAfter, CaseRecordId id) {
        return store.change(rows -> {
            var record = rows.find(space, id);
            var as =
                    record == null
                            ? null
                            : eyes(rows, space, by, looksAfter, record.person(), record);
            if (record == null || as == null) {
                return refused(rows, space, by, record);
            }
            rows.versions().looked(space, record.person(), id, look(by, as));
            rows.note(space, by.who(), "case.read", id.value());
            return Outcome.done(
                    new Whole(
                            record,
                            rows.versions().of(id),
                            rows.versions().looks(id),
                            record.state() != CaseState.DRAFT
                                    && mayCorrect(record, by, looksAfter)));
        });
    }

    /** Authors who have to be reminded now of drafts that wait. */
    public CompletableFuture<List<ParticipantId>> remind(SpaceId space) {
        var now = clock.instant();
        return store.change(rows -> rows.remind(space, now.minus(REMIND_EVERY), now));
    }

    /** As whom somebody may look; {@code null} if they may not. */
    private @Nullable CaseLook eyes(
            CaseStore.Rows rows,
            SpaceId space,
            Reader by,
            Predicate<ParticipantId> looksAfter,
            ParticipantId person,
            @Nullable CaseRecord record) {
        if (by.counsels() && record != null && record.author().equals(by.who())) {
            return CaseLook.AUTHOR;
        }
        if (by.counsels() && looksAfter.test(person)) {
            return CaseLook.ASSIGNED;
        }
        if (by.leads()) {
            return CaseLook.LEAD;
        }
        var opened =
                by.manages() && rows.glasses().isOpen(space, person, by.who(), clock.instant());
        return opened ? CaseLook.GLASS : null;
    }

    private <T> Outcome<T> refused(
            CaseStore.Rows rows, SpaceId space, Reader by, @Nullable CaseRecord record) {
        if (record != null) {
            rows.versions().looked(space, record.person(), record.id(), look(by, CaseLook.REFUSED));
            rows.note(space, by.who(), "case.refused", record.id().value());
        }
        return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
    }

    private void settle(
            CaseStore.Rows rows,
            CaseRecord record,
            ParticipantId by,
            CaseHead head,
            CaseText text,
            String why,
            CaseState state) {
        var now = clock.instant();
        rows.versions()
                .add(record, new CaseVersion(record.version() + 1, now, by, head, text, why));
        rows.done(record, state, head, now);
    }

    private Look look(Reader by, CaseLook as) {
        return new Look(by.who(), clock.instant(), as);
    }

    private static boolean hasWrittenOf(
            CaseStore.Rows rows, SpaceId space, ParticipantId author, ParticipantId person) {
        return rows.of(space, person).stream().anyMatch(record -> record.author().equals(author));
    }

    private static Outcome<CaseRecord> draft(
            CaseStore.Rows rows, SpaceId space, ParticipantId author, CaseRecordId id) {
        var record = rows.find(space, id);
        if (record == null || !record.author().equals(author)) {
            return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
        }
        return record.state() == CaseState.DRAFT
                ? Outcome.done(record)
                : Outcome.refused(RefusalCode.ALREADY_DONE);
    }

    private static boolean mayCorrect(
            CaseRecord record, Reader by, Predicate<ParticipantId> looksAfter) {
        return by.counsels()
                && (record.author().equals(by.who()) || looksAfter.test(record.person()));
    }

    private static Outcome<CaseHead> sensible(CaseHead head) {
        return head.to().isBefore(head.from())
                ? Outcome.refused(RefusalCode.ENDS_BEFORE_START)
                : Outcome.done(head);
    }

    /** Facts are needed, the rest may be empty. */
    private static Outcome<CaseText> written(CaseText typed) {
        return PlainWords.needed(typed.facts(), MAX_CHARS)
                .then(facts ->
                        PlainWords.accept(typed.words(), MAX_CHARS)
                                .then(words ->
                                        PlainWords.accept(typed.view(), MAX_CHARS)
                                                .then(view ->
                                                        PlainWords.accept(typed.next(), MAX_CHARS)
                                                                .map(next ->
                                                                        new CaseText(
                                                                                facts, words, view,
                                                                                next)))));
    }

    static Outcome<String> why(String typed) {
        return PlainWords.accept(typed, MAX_WHY_CHARS)
                .then(why ->
                        why.isEmpty()
                                ? Outcome.refused(RefusalCode.WHY_NEEDED)
                                : Outcome.done(why));
    }
}
