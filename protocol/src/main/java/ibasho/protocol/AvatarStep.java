package ibasho.protocol;

/** Where somebody stands after this tick. */
public record AvatarStep(ParticipantId who, int x, int y, Facing facing) {}
