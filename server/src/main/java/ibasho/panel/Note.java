package ibasho.panel;

import ibasho.protocol.PanelPart;
import ibasho.protocol.ParticipantId;
import java.time.Instant;

/** One version of the note of a profession. */
public record Note(PanelPart part, int version, ParticipantId by, Instant at, String text) {}
