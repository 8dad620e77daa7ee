package ibasho.chat;

import ibasho.protocol.Line;
import ibasho.protocol.Phrase;
import ibasho.protocol.PlaceId;
import ibasho.protocol.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that the rules allow and that is not stored yet.
 *
 * @param key the client's idempotency key; with the speaker it names the line for good
 * @param speaker who says it and what they may read: one answers only what one has heard
 * @param table whom it is said to; {@code null} for the whole room
 * @param text the words; empty for a phrase
 */
public record NewLine(
        String key,
        Hearing speaker,
        Badge badge,
        @Nullable PlaceId table,
        String text,
        @Nullable Phrase phrase,
        @Nullable Long replyTo,
        Instant saidAt) {
    /** How the speaker is shown beside the line from now on. */
    public record Badge(String nickname, @Nullable Role role, boolean robot) {}

    /** The line as everybody who hears it sees it, under its sequence. */
    Line asSaid(long seq) {
        return new Line(
                seq,
                speaker.who(),
                badge.nickname(),
                badge.role(),
                badge.robot(),
                table,
                text,
                phrase,
                replyTo,
                saidAt,
                false,
                false,
                false,
                List.of());
    }
}
