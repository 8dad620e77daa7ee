package ibasho.boot;

import ibasho.casework.CaseRecord;
import ibasho.casework.CaseStore;
import ibasho.kernel.Ids;
import ibasho.protocol.CaseHead;
import ibasho.protocol.CaseKind;
import ibasho.protocol.CaseMedium;
import ibasho.protocol.CaseRecordId;
import ibasho.protocol.CaseState;
import ibasho.protocol.ConsultMedium;
import ibasho.sideroom.Talk;
import ibasho.sideroom.TalkLog;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** A talk that was held becomes a draft on the desk of its 相談員, in the write that ends it. */
final class TalkRecordLog implements TalkLog {
    private final CaseStore cases;

    TalkRecordLog(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public void ended(Handle handle, Talk talk) {
        var end = Objects.requireNonNull(talk.endedAt());
        cases.draft(handle, draft(talk, end), end);
    }

    private static CaseRecord draft(Talk talk, Instant end) {
        var medium = talk.medium() == ConsultMedium.VOICE ? CaseMedium.VOICE : CaseMedium.TEXT;
        return new CaseRecord(
                new CaseRecordId(Ids.id()),
                talk.space(),
                talk.person(),
                talk.counsellor(),
                CaseState.DRAFT,
                new CaseHead(talk.openedAt(), end, medium, CaseKind.CONSULT),
                talk.members().stream()
                        .filter(member -> member.mayEnter())
                        .map(Talk.Member::who)
                        .filter(who -> !who.equals(talk.person()))
                        .toList(),
                0);
    }
}
