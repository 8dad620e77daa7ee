package ibasho.casework;

import ibasho.protocol.CaseHead;
import ibasho.protocol.CaseText;
import ibasho.protocol.ParticipantId;
import java.time.Instant;

/**
 * One version of a case record.
 *
 * @param reason why it was corrected, or why none is needed; empty for the first
 */
public record CaseVersion(
        int version, Instant at, ParticipantId by, CaseHead head, CaseText text, String reason) {}
