package ibasho.protocol;

/** Somebody on the roster of a panel session, and as what. */
public record PanelSeat(ParticipantId who, PanelPart part) {}
