package ibasho.sideroom;

import ibasho.protocol.ParticipantId;
import java.time.Instant;

/**
 * One word of a talk.
 *
 * @param seq its place among all words
 */
public record Word(long seq, ParticipantId by, Instant at, String text) {}
