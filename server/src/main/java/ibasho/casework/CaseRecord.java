package ibasho.casework;

import ibasho.protocol.CaseHead;
import ibasho.protocol.CaseRecordId;
import ibasho.protocol.CaseState;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.List;

/**
 * A case record without its text.
 *
 * @param attended who was there beside the person
 * @param version how often it was written; 0 for a draft
 */
public record CaseRecord(
        CaseRecordId id,
        SpaceId space,
        ParticipantId person,
        ParticipantId author,
        CaseState state,
        CaseHead head,
        List<ParticipantId> attended,
        int version) {}
