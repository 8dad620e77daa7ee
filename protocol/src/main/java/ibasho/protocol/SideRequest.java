package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * Side rooms. Whoever does not belong to one is answered as if it had never existed: {@code
 * NO_SUCH_SIDE_ROOM}.
 */
public sealed interface SideRequest {
    /** Come in, or come in again after a cut: answered with {@link Result.SideEntered}. */
    @JsonTypeName("side.enter")
    @Command(capability = "consult-03", rate = RateClass.LIGHT)
    record EnterSide(SideRoomId room) implements ClientMessage, SideRequest {}

    /** Go out, at once and without words; one may come back while the talk lasts. */
    @JsonTypeName("side.leave")
    @Command(capability = "consult-03", rate = RateClass.HELP)
    record LeaveSide(SideRoomId room) implements ClientMessage, SideRequest {}

    /**
     * Say a word: answered with {@link Result.SideSaid} once it is stored.
     *
     * @param key the same for each try of one word
     */
    @JsonTypeName("side.say")
    @Command(capability = "consult-03", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record SaySide(SideRoomId room, String key, String text)
            implements ClientMessage, SideRequest {}

    /**
     * Words that were said before: answered with {@link Result.SideWords}.
     *
     * @param before only words before this one; {@code null} for the newest
     */
    @JsonTypeName("side.read")
    @Command(capability = "consult-04", rate = RateClass.DESK)
    record ReadSide(SideRoomId room, @JsonSetter(nulls = Nulls.SET) @Nullable Long before)
            implements ClientMessage, SideRequest {}

    /**
     * What a browser needs before it can offer a line for voices: answered with {@link
     * Result.VoiceLine}. Refused with {@code UNAVAILABLE} where voices are off.
     */
    @JsonTypeName("side.voicePrepare")
    @Command(capability = "consult-03", rate = RateClass.LIGHT)
    record PrepareSideVoice(SideRoomId room) implements ClientMessage, SideRequest {}

    /**
     * Come into voice and listen to those inside who did: answered with {@link Result.VoiceAnswer}.
     * The microphone is off.
     *
     * @param offer what the browser offers (SDP); read for a few values, never kept or passed on
     */
    @JsonTypeName("side.voiceJoin")
    @Command(
            capability = "consult-03",
            rate = RateClass.VOICE_JOIN,
            maxBytes = Limits.OFFER_FRAME_BYTES)
    record JoinSideVoice(SideRoomId room, String offer) implements ClientMessage, SideRequest {}

    /** Go out of voice; one stays inside. */
    @JsonTypeName("side.voiceLeave")
    @Command(capability = "consult-03", rate = RateClass.VOICE)
    record LeaveSideVoice(SideRoomId room) implements ClientMessage, SideRequest {}

    /** Put one's own microphone on or off; refused with {@code NOT_IN_VOICE}. */
    @JsonTypeName("side.mic")
    @Command(capability = "consult-03", rate = RateClass.VOICE)
    record UseSideMic(SideRoomId room, boolean on) implements ClientMessage, SideRequest {}

    /**
     * Lay a paper on the table, for those inside to look at together: what the person need not talk
     * about (theirs alone), or a note. Refused with {@code NOT_ALLOWED} or {@code TOO_MANY} ({@code
     * maxPapers}).
     *
     * @param key the same for each try of one paper
     * @param kind LEFT_OUT or NOTE
     */
    @JsonTypeName("side.put")
    @Command(capability = "consult-03", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record PutSidePaper(SideRoomId room, String key, SidePaperKind kind, String text)
            implements ClientMessage, SideRequest {}

    /** Hand over a card of the 情報コーナー; by staff inside. Handed twice, it lies there once. */
    @JsonTypeName("side.hand")
    @Command(capability = "consult-03", rate = RateClass.CHAT)
    record HandSideCard(SideRoomId room, CardId card) implements ClientMessage, SideRequest {}

    /** Take a paper from the table; the person may take any, staff what is not the person's own. */
    @JsonTypeName("side.takeAway")
    @Command(capability = "consult-03", rate = RateClass.CHAT)
    record TakeSidePaper(SideRoomId room, SidePaperId paper)
            implements ClientMessage, SideRequest {}

    /** The person wishes the words to stay after the end, or not. */
    @JsonTypeName("side.keep")
    @Command(capability = "consult-04", rate = RateClass.LIGHT)
    record KeepSide(SideRoomId room, boolean keep) implements ClientMessage, SideRequest {}

    /** Ask the person whether a third may come; until their yes nobody else hears of it. */
    @JsonTypeName("side.invite")
    @Command(capability = "consult-09", rate = RateClass.DESK)
    record InviteSide(SideRoomId room, ParticipantId person)
            implements ClientMessage, SideRequest {}

    /** The person's yes or no to a third; a later no sends the third out. */
    @JsonTypeName("side.answer")
    @Command(capability = "consult-03", rate = RateClass.LIGHT)
    record AnswerSide(SideRoomId room, ParticipantId person, boolean yes)
            implements ClientMessage, SideRequest {}

    /** The talk is over; by its 相談員. Its key is destroyed unless its words are to stay. */
    @JsonTypeName("side.end")
    @Command(capability = "consult-02", rate = RateClass.DESK)
    record EndSide(SideRoomId room) implements ClientMessage, SideRequest {}

    /**
     * The talk goes on after the door closed; by its 相談員.
     *
     * @param minutes 15, 30 or 60 from now on
     * @param why may be empty
     */
    @JsonTypeName("side.extend")
    @Command(capability = "consult-02", rate = RateClass.DESK)
    record ExtendSide(SideRoomId room, int minutes, String why)
            implements ClientMessage, SideRequest {}

    /** Which side rooms one belongs to; for 管理者 also which are in use: {@link Result.SideRooms}. */
    @JsonTypeName("side.rooms")
    @Command(capability = "consult-05", rate = RateClass.DESK)
    record ListSides() implements ClientMessage, SideRequest {}

    /**
     * A 管理者 asks for the emergency entry into the talk of this member of staff; another 管理者 must
     * agree first. Everybody inside sees it at once.
     */
    @JsonTypeName("side.emergency")
    @Command(capability = "consult-03", rate = RateClass.GRAVE)
    record AskEntry(ParticipantId staff, String why) implements ClientMessage, SideRequest {}

    /** The second person agrees. */
    @JsonTypeName("side.confirmEntry")
    @Command(capability = "consult-03", rate = RateClass.GRAVE)
    record ConfirmEntry(EntryId entry) implements ClientMessage, SideRequest {}

    /** Emergency entries of the last weeks, the newest first: {@link Result.SideEntries}. */
    @JsonTypeName("side.entries")
    @Command(capability = "consult-03", rate = RateClass.DESK)
    record ListEntries() implements ClientMessage, SideRequest {}
}
