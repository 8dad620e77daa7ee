package ibasho.panel;

import ibasho.protocol.PanelPart;
import ibasho.protocol.ParticipantId;
import java.time.Instant;

/** Somebody was inside from then to then, as this. */
public record Presence(ParticipantId who, PanelPart part, Instant from, Instant until) {}
