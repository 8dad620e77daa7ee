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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * 相談記録 from the draft to the last correction. Every look is a row before it is answered, refused
 * ones too. Thread-safe; futures complete on the store's threads.
 */
public final class CaseBook {
    /** How often the author of a draft is reminded. */
    static final Duration REMIND_EVERY = Duration.ofDays(1);

    private final CaseStore store;
    private final InstantSource clock;
    private final CaseEyes eyes;

    /** The records in this store. */
    public CaseBook(CaseStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.eyes = new CaseEyes(clock);
    }

    /**
     * One record, whole.
     *
     * @param versions oldest first
     * @param looks the newest first
     */
    public record Whole(
            CaseRecord record, List<CaseVersion> versions, List<Look> looks, boolean mayCorrect) {}

    /**
     * What waits for its author.
     *
     * @param drafts the oldest first
     * @param writtenOf of whom the author has a record, written or not
     */
    public record Own(List<CaseRecord> drafts, Set<ParticipantId> writtenOf) {}

    /** Own drafts. */
    public CompletableFuture<Own> own(SpaceId space, ParticipantId author) {
        return store.look(
                rows -> new Own(rows.drafts(space, author), rows.writtenOf(space, author)));
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
                PlainWords.key(key).then(_ -> CaseRules.sensible(head)),
                judged ->
                        store.change(rows -> {
                            var before = rows.begun(space, author, key);
                            if (before != null) {
                                return Outcome.done(before.id());
                            }
                            if (!looksAfter && !rows.writtenOf(space, author).contains(person)) {
                                eyes.tried(rows, space, author, person, null);
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
                CaseRules.sensible(head).then(_ -> CaseRules.written(typed)),
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
                CaseRules.why(typed),
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
                CaseRules.sensible(head).then(_ -> CaseRules.why(whyTyped)),
                why ->
                        Steps.next(
                                CaseRules.written(typed),
                                text ->
                                        store.change(rows -> {
                                            var record = rows.find(space, id);
                                            if (record == null
                                                    || record.state() == CaseState.DRAFT
                                                    || !CaseEyes.mayCorrect(
                                                            record, by, looksAfter)) {
                                                return eyes.refused(rows, space, by, record);
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
            var all = eyes.as(rows, space, by, looksAfter, person, null);
            var own =
                    found.stream()
                            .filter(record -> by.counsels() && record.author().equals(by.who()))
                            .toList();
            if (all == null && own.isEmpty()) {
                eyes.tried(rows, space, by.who(), person, null);
                return Outcome.refused(RefusalCode.NOT_ALLOWED);
            }
            rows.versions()
                    .looked(
                            space,
                            person,
                            null,
                            eyes.look(by, all == null ? CaseLook.AUTHOR : all));
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
                            : eyes.as(rows, space, by, looksAfter, record.person(), record);
            if (record == null || as == null) {
                return eyes.refused(rows, space, by, record);
            }
            rows.versions().looked(space, record.person(), id, eyes.look(by, as));
            rows.note(space, by.who(), "case.read", id.value());
            return Outcome.done(
                    new Whole(
                            record,
                            rows.versions().of(id),
                            rows.versions().looks(id),
                            record.state() != CaseState.DRAFT
                                    && CaseEyes.mayCorrect(record, by, looksAfter)));
        });
    }

    /** A wish about a record was refused before it came here: on record, if there is such a one. */
    public CompletableFuture<Nothing> tried(SpaceId space, ParticipantId who, CaseRecordId id) {
        return store.change(rows -> {
            var record = rows.find(space, id);
            if (record != null) {
                eyes.tried(rows, space, who, record.person(), id);
            }
            return Nothing.NOTHING;
        });
    }

    /** A wish about the records of a person was refused before it came here: on record. */
    public CompletableFuture<Nothing> triedOf(
            SpaceId space, ParticipantId who, ParticipantId person) {
        return store.change(rows -> {
            eyes.tried(rows, space, who, person, null);
            return Nothing.NOTHING;
        });
    }

    /** Authors who have to be reminded now of drafts that wait. */
    public CompletableFuture<List<ParticipantId>> remind(SpaceId space) {
        var now = clock.instant();
        return store.change(rows -> rows.remind(space, now.minus(REMIND_EVERY), now));
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

    private Outcome<CaseRecord> draft(
            CaseStore.Rows rows, SpaceId space, ParticipantId author, CaseRecordId id) {
        var record = rows.find(space, id);
        if (record == null || !record.author().equals(author)) {
            if (record != null) {
                eyes.tried(rows, space, author, record.person(), id);
            }
            return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
        }
        return record.state() == CaseState.DRAFT
                ? Outcome.done(record)
                : Outcome.refused(RefusalCode.ALREADY_DONE);
    }
}
