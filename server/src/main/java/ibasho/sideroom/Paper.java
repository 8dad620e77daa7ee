package ibasho.sideroom;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SidePaperId;
import ibasho.protocol.SidePaperKind;
import java.time.Instant;

/**
 * What lies on the table of a side room.
 *
 * @param words what is written on it; of a card its id
 */
public record Paper(
        SidePaperId id, SidePaperKind kind, ParticipantId by, Instant at, String words) {}
