package ibasho.casework;

import ibasho.kernel.Outcome;
import ibasho.protocol.CaseLook;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** As whom somebody may look at a case record, and that a look or a refused try is noted. */
final class CaseEyes {
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
            rows.versions().looked(space, record.person(), record.id(), look(by, CaseLook.REFUSED));
            rows.note(space, by.who(), "case.refused", record.id().value());
        }
        return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
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
