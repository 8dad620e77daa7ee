package ibasho.sideroom;

import ibasho.protocol.EntryId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SideRoomId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An emergency entry into a side room (consult-03): asked for by one 管理者, agreed to by another.
 *
 * @param staff whose talk it is
 * @param by who wishes to come in
 */
public record Entry(
        EntryId id,
        SideRoomId room,
        ParticipantId staff,
        ParticipantId by,
        Instant at,
        String why,
        @Nullable ParticipantId confirmedBy) {}
