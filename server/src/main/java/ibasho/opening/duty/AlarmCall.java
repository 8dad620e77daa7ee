package ibasho.opening.duty;

import ibasho.protocol.AlarmKind;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.Set;

/**
 * A call to staff.
 *
 * @param people whom to call; empty: every staff member who may be on duty
 * @param since since when no 管理者 can be reached
 */
public record AlarmCall(
        SpaceId space,
        OpeningId opening,
        AlarmKind kind,
        Set<ParticipantId> people,
        Instant since) {}
