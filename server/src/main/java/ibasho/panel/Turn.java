package ibasho.panel;

import ibasho.protocol.ParticipantId;
import java.time.Instant;

/** Whose turn it is, and since when (指名). */
public record Turn(ParticipantId who, Instant since) {}
