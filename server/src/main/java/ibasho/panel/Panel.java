package ibasho.panel;

import ibasho.protocol.PanelId;
import ibasho.protocol.PanelPart;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One session of the expert panel.
 *
 * @param matter what it is about, without names
 * @param begunAt {@code null} until the ファシリテーター began it
 * @param endedAt {@code null} while it is planned or lasts
 * @param roster in the order in which people were put on it
 */
public record Panel(
        PanelId id,
        SpaceId space,
        String title,
        Instant from,
        Instant until,
        Matter matter,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        List<Member> roster) {

    /**
     * What a session is about.
     *
     * @param closing what was agreed upon; empty until the end
     */
    public record Matter(String facts, String question, String closing) {
        /** Nothing is written yet. */
        public static final Matter NONE = new Matter("", "", "");
    }

    /**
     * Somebody on the roster.
     *
     * @param knockedAt when they first came with their link
     * @param admittedAt when they were let in; {@code null} in the waiting room
     */
    public record Member(
            ParticipantId who,
            PanelPart part,
            @Nullable Instant knockedAt,
            @Nullable Instant admittedAt) {
        /** Whether they may come in. */
        public boolean mayEnter() {
            return admittedAt != null;
        }
    }

    /** As what somebody is on the roster, or {@code null}. */
    public @Nullable Member member(ParticipantId who) {
        for (var member : roster) {
            if (member.who().equals(who)) {
                return member;
            }
        }
        return null;
    }

    /** Whether it is planned or lasts. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether it did not take place. */
    public boolean isCancelled() {
        return endedAt != null && begunAt == null;
    }

    Panel begun(Instant now) {
        return new Panel(id, space, title, from, until, matter, now, endedAt, roster);
    }

    Panel ended(Instant now, String closing) {
        var closed = new Matter(matter.facts(), matter.question(), closing);
        return new Panel(id, space, title, from, until, closed, begunAt, now, roster);
    }

    Panel about(String facts, String question) {
        var now = new Matter(facts, question, matter.closing());
        return new Panel(id, space, title, from, until, now, begunAt, endedAt, roster);
    }

    Panel with(Member member) {
        return having(
                member(member.who()) == null
                        ? Stream.concat(roster.stream(), Stream.of(member)).toList()
                        : roster.stream()
                                .map(one -> one.who().equals(member.who()) ? member : one)
                                .toList());
    }

    Panel without(ParticipantId who) {
        return having(roster.stream().filter(one -> !one.who().equals(who)).toList());
    }

    private Panel having(List<Member> now) {
        return new Panel(id, space, title, from, until, matter, begunAt, endedAt, now);
    }
}
