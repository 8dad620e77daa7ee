package ibasho.protocol;

/** One person's reaction on a line. */
public record LineReaction(ParticipantId by, Reaction reaction) {}
