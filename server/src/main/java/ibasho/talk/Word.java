package ibasho.talk;

import ibasho.protocol.ParticipantId;
import java.time.Instant;

/**
 * One word said in a closed room.
 *
 * @param seq its place among all words
 */
public record Word(long seq, ParticipantId by, Instant at, String text) {}
