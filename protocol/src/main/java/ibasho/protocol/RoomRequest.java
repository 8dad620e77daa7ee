package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** Asked by somebody standing in a room, or at its door. */
public sealed interface RoomRequest {
    /**
     * Come in, or come back after a cut: answered with {@link Result.Entered}.
     *
     * @param resume where the client stopped hearing; {@code null} for a fresh start
     */
    @JsonTypeName("room.enter")
    @Command(capability = "room-01", rate = RateClass.LIGHT)
    record Enter(
            PresenceMode presenceMode, @JsonSetter(nulls = Nulls.SET) @Nullable ResumePoint resume)
            implements ClientMessage, RoomRequest {}

    /** Go. Nobody is told. */
    @JsonTypeName("room.leave")
    @Command(capability = "room-01", rate = RateClass.LIGHT)
    record Leave() implements ClientMessage, RoomRequest {}

    /** Change one's 過ごし方. */
    @JsonTypeName("room.mode")
    @Command(capability = "room-31", rate = RateClass.LIGHT)
    record ChangeMode(PresenceMode presenceMode) implements ClientMessage, RoomRequest {}

    /** One step; the room decides where it ends. */
    @JsonTypeName("avatar.step")
    @Command(capability = "room-07", rate = RateClass.MOVE)
    record Step(Facing facing) implements ClientMessage, RoomRequest {}

    /** Walk to a tile (0-based column and row); the room finds the way. */
    @JsonTypeName("avatar.goTo")
    @Command(capability = "room-07", rate = RateClass.MOVE)
    record GoTo(int x, int y) implements ClientMessage, RoomRequest {}

    /** Sit down on a free seat. */
    @JsonTypeName("seat.take")
    @Command(capability = "room-07", rate = RateClass.MOVE)
    record TakeSeat(SeatId seat) implements ClientMessage, RoomRequest {}

    /** Stand up and stay beside the seat. */
    @JsonTypeName("seat.leave")
    @Command(capability = "room-07", rate = RateClass.MOVE)
    record StandUp() implements ClientMessage, RoomRequest {}

    /**
     * Say one line: answered with {@link Result.SaidAs} once it is stored.
     *
     * @param key the client's idempotency key; the same key is stored and shown once
     * @param replyTo sequence of the line this answers
     * @param contactConfirmed the person was asked about a phone number or id in it, and sends it
     */
    @JsonTypeName("chat.say")
    @Command(capability = "room-09", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record Say(
            String key,
            Audience audience,
            String text,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long replyTo,
            boolean contactConfirmed)
            implements ClientMessage, RoomRequest {}

    /** Say one ready phrase. */
    @JsonTypeName("chat.phrase")
    @Command(capability = "room-09", rate = RateClass.CHAT)
    record SayPhrase(String key, Audience audience, Phrase phrase)
            implements ClientMessage, RoomRequest {}

    /** Change the words of an own line within {@link Limits#OWN_LINE_WINDOW}. */
    @JsonTypeName("chat.edit")
    @Command(capability = "room-24", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record EditLine(long line, String text, boolean contactConfirmed)
            implements ClientMessage, RoomRequest {}

    /** Take an own line back within {@link Limits#OWN_LINE_WINDOW}. */
    @JsonTypeName("chat.remove")
    @Command(capability = "room-14", rate = RateClass.CHAT)
    record RemoveLine(long line) implements ClientMessage, RoomRequest {}

    /** Put a reaction on a line, or take it off. */
    @JsonTypeName("chat.react")
    @Command(capability = "room-09", rate = RateClass.REACTION)
    record React(long line, Reaction reaction, boolean on) implements ClientMessage, RoomRequest {}
}
