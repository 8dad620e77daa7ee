package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One word of a talk in a side room.
 *
 * @param seq its place, and its name for reading on
 */
public record SideWord(
        long seq, ParticipantId by, @Nullable String nickname, Instant at, String text) {}
