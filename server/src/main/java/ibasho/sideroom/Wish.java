package ibasho.sideroom;

import ibasho.kernel.Ids;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.WishId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to consult as it lies in the store.
 *
 * @param words of the person; may be empty
 * @param takenBy the 相談員 who has it
 * @param note what staff wrote to the person; may be empty
 * @param room the side room that was opened for it
 */
public record Wish(
        WishId id,
        SpaceId space,
        ParticipantId person,
        Instant askedAt,
        ConsultMedium medium,
        ConsultTime when,
        String words,
        @Nullable ParticipantId takenBy,
        @Nullable Instant promisedAt,
        String note,
        @Nullable SideRoomId room) {

    /** A new one, in nobody's hands. */
    static Wish fresh(SpaceId space, ParticipantId person, Instant now) {
        return new Wish(
                new WishId(Ids.id()),
                space,
                person,
                now,
                ConsultMedium.TEXT,
                ConsultTime.NOW,
                "",
                null,
                null,
                "",
                null);
    }

    /** Wished otherwise; who has it and since when it waits stay. */
    Wish wished(ConsultMedium how, ConsultTime then, String said) {
        return new Wish(
                id, space, person, askedAt, how, then, said, takenBy, promisedAt, note, room);
    }

    /** In somebody's hands. */
    Wish takenBy(ParticipantId counsellor) {
        return new Wish(
                id,
                space,
                person,
                askedAt,
                medium,
                when,
                words,
                counsellor,
                promisedAt,
                note,
                room);
    }

    /** With words to the one who waits. */
    Wish promised(@Nullable Instant at, String said) {
        return new Wish(id, space, person, askedAt, medium, when, words, takenBy, at, said, room);
    }

    /** With its side room. */
    Wish in(SideRoomId opened) {
        return new Wish(
                id, space, person, askedAt, medium, when, words, takenBy, promisedAt, note, opened);
    }
}
