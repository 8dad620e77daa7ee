package ibasho.moderation.concern;

import ibasho.protocol.ParticipantId;

/**
 * A line as a card points at it.
 *
 * @param words the sequence of its wording at that time; that of the line itself for a phrase
 */
public record Spot(long line, long words, ParticipantId by) {}
