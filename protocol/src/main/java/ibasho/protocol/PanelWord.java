package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One word said in a panel session.
 *
 * @param seq its place, and its name for reading on
 */
public record PanelWord(
        long seq, ParticipantId by, @Nullable String nickname, Instant at, String text) {}
