package ibasho.sideroom;

import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SidePart;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One talk in a side room of its own.
 *
 * @param person whose consultation it is
 * @param keepDays how long its words stay in any case; 0: not at all
 * @param keepWished the person wishes them to stay
 * @param closingAt when the door had closed over it
 * @param endedAt {@code null} while it lasts
 * @param keptUntil when the last of it goes; {@code null} while it lasts
 * @param members who belongs to it, in the order they came to belong
 */
public record Talk(
        SideRoomId room,
        SpaceId space,
        ParticipantId person,
        ParticipantId counsellor,
        ConsultMedium medium,
        Instant openedAt,
        int keepDays,
        boolean keepWished,
        @Nullable Instant closingAt,
        @Nullable Instant extendedUntil,
        @Nullable Instant endedAt,
        @Nullable Instant keptUntil,
        List<Member> members) {

    /**
     * Somebody who belongs to a talk.
     *
     * @param answeredAt when they may come in since: the person's yes to a third, the second
     *     person's yes to an emergency entry, or, for the person, when they first came; else {@code
     *     null}
     */
    public record Member(ParticipantId who, SidePart part, @Nullable Instant answeredAt) {
        /** Whether they may come in. */
        public boolean mayEnter() {
            return answeredAt != null || part == SidePart.PERSON || part == SidePart.COUNSELLOR;
        }

        /** Whether words said before are theirs to read. */
        public boolean mayRead() {
            return mayEnter() && part != SidePart.EMERGENCY;
        }
    }

    /** As whom somebody belongs to it, or {@code null}. */
    public @Nullable Member member(ParticipantId who) {
        for (var member : members) {
            if (member.who().equals(who)) {
                return member;
            }
        }
        return null;
    }

    /** The 相談員 and the person, who alone read what is kept afterwards. */
    public boolean isPair(ParticipantId who) {
        return who.equals(person) || who.equals(counsellor);
    }

    Talk keepWished(boolean wished) {
        return new Talk(
                room,
                space,
                person,
                counsellor,
                medium,
                openedAt,
                keepDays,
                wished,
                closingAt,
                extendedUntil,
                endedAt,
                keptUntil,
                members);
    }

    /** The door closed over it, or opened again. */
    Talk closing(@Nullable Instant since) {
        return new Talk(
                room,
                space,
                person,
                counsellor,
                medium,
                openedAt,
                keepDays,
                keepWished,
                since,
                null,
                endedAt,
                keptUntil,
                members);
    }

    Talk extended(Instant until) {
        return new Talk(
                room,
                space,
                person,
                counsellor,
                medium,
                openedAt,
                keepDays,
                keepWished,
                closingAt,
                until,
                endedAt,
                keptUntil,
                members);
    }

    Talk ended(Instant now, Instant keptUntilThen) {
        return new Talk(
                room,
                space,
                person,
                counsellor,
                medium,
                openedAt,
                keepDays,
                keepWished,
                closingAt,
                extendedUntil,
                now,
                keptUntilThen,
                members);
    }

    /** With somebody who belongs to it from now on, or otherwise than before. */
    Talk with(Member member) {
        return having(
                Stream.concat(
                                members.stream().filter(one -> !one.who().equals(member.who())),
                                Stream.of(member))
                        .toList());
    }

    Talk without(ParticipantId who) {
        return having(members.stream().filter(one -> !one.who().equals(who)).toList());
    }

    private Talk having(List<Member> now) {
        return new Talk(
                room,
                space,
                person,
                counsellor,
                medium,
                openedAt,
                keepDays,
                keepWished,
                closingAt,
                extendedUntil,
                endedAt,
                keptUntil,
                now);
    }

    /** Whether it lasts. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether the person ever came in. */
    boolean wasHeld() {
        var own = member(person);
        return own != null && own.answeredAt() != null;
    }
}
