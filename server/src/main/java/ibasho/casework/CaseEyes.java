package ibasho.casework;

import ibasho.kernel.Outcome;
import ibasho.protocol.CaseLook;
import ibasho.protocol.CaseRecordId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** As whom somebody may look at a case record, and that a look or a refused try is noted. */
final class CaseEyes {
    /** Within this time a second try of one person at one record adds nothing to the first. */
    static final Duration TRIES_WITHIN = Duration.ofHours(1);

    /** Tries of one person within that time that are on record: more of them say no more. */
    static final int MOST_TRIES = 50;

    private final InstantSource clock;

    CaseEyes(InstantSource clock) {
        this.clock = clock;
    }

    /** As whom somebody may look; {@code null} if they may not. */
    @Nullable CaseLook as(
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

    /** As if there were no record; if there is one, the try is on record. */
    <T> Outcome<T> refused(
            CaseStore.Rows rows, SpaceId space, Reader by, @Nullable CaseRecord record) {
        if (record != null) {
            tried(rows, space, by.who(), record.person(), record.id());
        }
        return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
    }

    /**
     * A refused try: a row and an entry, once within {@link #TRIES_WITHIN} for each record, so that
     * a flood of tries fills nothing.
     *
     * @param record {@code null} for a try at the list of a person, or to begin a record of them
     */
    void tried(
            CaseStore.Rows rows,
            SpaceId space,
            ParticipantId who,
            ParticipantId person,
            @Nullable CaseRecordId record) {
        var now = clock.instant();
        var before = rows.versions().tries(space, who, now.minus(TRIES_WITHIN));
        var tried = new CaseVersionStore.Try(person, record);
        if (before.size() < MOST_TRIES && !before.contains(tried)) {
            rows.versions().looked(space, person, record, new Look(who, now, CaseLook.REFUSED));
            rows.note(space, who, "case.refused", record == null ? null : record.value());
        }
    }

    /** A look of this moment. */
    Look look(Reader by, CaseLook as) {
        return new Look(by.who(), clock.instant(), as);
    }

    /** Its author, and the 相談員 who looks after the person. */
    static boolean mayCorrect(CaseRecord record, Reader by, Predicate<ParticipantId> looksAfter) {
        return by.counsels()
                && (record.author().equals(by.who()) || looksAfter.test(record.person()));
    }
}
