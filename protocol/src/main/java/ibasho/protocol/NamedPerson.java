package ibasho.protocol;

/** Somebody with the 呼び名 they have now. */
public record NamedPerson(ParticipantId who, String nickname) {}
