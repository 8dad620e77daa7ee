package ibasho.chat;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides who may read a line; never its words.
 *
 * @param seq the line's own sequence, which is its id
 * @param table the table it was said at; {@code null} for the whole room
 */
public record LineFacts(long seq, ParticipantId by, @Nullable PlaceId table, Instant saidAt) {}
