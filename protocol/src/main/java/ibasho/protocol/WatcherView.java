package ibasho.protocol;

/** Somebody watching, as staff see them (room-04). */
public record WatcherView(ParticipantId who, String nickname) {}
