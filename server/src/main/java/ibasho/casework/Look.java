package ibasho.casework;

import ibasho.protocol.CaseLook;
import ibasho.protocol.ParticipantId;
import java.time.Instant;

/** That somebody looked, or was refused. */
public record Look(ParticipantId by, Instant at, CaseLook as) {}
