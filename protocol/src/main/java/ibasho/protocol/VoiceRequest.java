package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * Voices among those who sit at one table. Coming in is always one's own act and means listening;
 * there is no wish by which anybody could put on another's microphone, hear without being listed or
 * keep a recording (voice-02 to voice-04). Refused with {@code UNAVAILABLE} where voices are off.
 */
public sealed interface VoiceRequest {
    /** About one's own line. */
    sealed interface OwnVoice extends VoiceRequest {}

    /** What a browser needs before it can offer: answered with {@link Result.VoiceLine}. */
    @JsonTypeName("voice.prepare")
    @Command(capability = "voice-01", rate = RateClass.LIGHT)
    record PrepareVoice() implements ClientMessage, OwnVoice {}

    /**
     * Come in and listen: answered with {@link Result.VoiceAnswer}. The microphone is off. A line
     * one has elsewhere ends. Refused with {@code NOT_AT_TABLE}, {@code WATCHING}, {@code
     * QUIET_TIME}, {@code BAD_VALUE}, {@code TOO_LONG} or {@code BUSY}.
     *
     * @param offer what the browser offers (SDP); read for a few values, never kept or passed on
     */
    @JsonTypeName("voice.join")
    @Command(
            capability = "voice-01",
            rate = RateClass.VOICE_JOIN,
            maxBytes = Limits.OFFER_FRAME_BYTES)
    record JoinVoice(String offer) implements ClientMessage, OwnVoice {}

    /** Go out of voice; the seat stays. */
    @JsonTypeName("voice.leave")
    @Command(capability = "voice-01", rate = RateClass.VOICE)
    record LeaveVoice() implements ClientMessage, OwnVoice {}

    /**
     * Put one's own microphone on or off; while it is off nothing is forwarded. Refused with {@code
     * NOT_IN_VOICE} or {@code NOT_AT_TABLE}, and while one's voice rests with {@code
     * SPEAKING_PAUSED} or {@code WRITING_RESTS}; putting it off never is.
     */
    @JsonTypeName("voice.mic")
    @Command(capability = "voice-01", rate = RateClass.VOICE)
    record UseMic(boolean on) implements ClientMessage, OwnVoice {}

    /** 「次いいですか」, or taking it back; refused like {@link UseMic}. */
    @JsonTypeName("voice.hand")
    @Command(capability = "voice-01", rate = RateClass.VOICE)
    record RaiseHand(boolean up) implements ClientMessage, OwnVoice {}

    /**
     * Staff: put somebody's microphone off, once; they may put it on again themselves. Answered
     * with {@link Result.StepTaken}: it is an entry of the day's log, under the hat the asker wears
     * now ({@code NOT_ON_DUTY}). Refused with {@code NOT_NOW} when their microphone is off anyway.
     */
    @JsonTypeName("voice.hush")
    @Command(capability = "voice-05", rate = RateClass.CARE)
    record HushVoice(ParticipantId who) implements ClientMessage, VoiceRequest {}
}
