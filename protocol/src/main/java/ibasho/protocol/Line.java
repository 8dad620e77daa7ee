package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line as people see it.
 *
 * @param seq its sequence in the room's log, which is also its id
 * @param nickname the name at that time
 * @param badge the staff role shown beside the name; from the server, never from the name
 * @param table the table it was said at; {@code null} for the whole room. A table's words stay
 *     there: a client takes them off the screen when it leaves that table, for it no longer hears
 *     what becomes of them
 * @param text the words; empty for a phrase, a removed or a hidden line
 * @param hidden staff hid it: others see a neutral place, its author is told kindly
 * @param robot a demo robot said it, and says so
 */
public record Line(
        long seq,
        ParticipantId by,
        String nickname,
        @Nullable Role badge,
        boolean robot,
        @Nullable PlaceId table,
        String text,
        @Nullable Phrase phrase,
        @Nullable Long replyTo,
        Instant saidAt,
        boolean edited,
        boolean removed,
        boolean hidden,
        List<LineReaction> reactions) {
    /** The same line, without what these people put on it. */
    public Line withoutReactionsOf(Set<ParticipantId> people) {
        return people.isEmpty()
                ? this
                : new Line(
                        seq,
                        by,
                        nickname,
                        badge,
                        robot,
                        table,
                        text,
                        phrase,
                        replyTo,
                        saidAt,
                        edited,
                        removed,
                        hidden,
                        reactions.stream().filter(one -> !people.contains(one.by())).toList());
    }

    /** The same line with other words. */
    public Line withText(String words) {
        return new Line(
                seq, by, nickname, badge, robot, table, words, phrase, replyTo, saidAt, edited,
                removed, hidden, reactions);
    }
}
