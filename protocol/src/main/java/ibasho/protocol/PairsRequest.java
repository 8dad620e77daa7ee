package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * Who had better not meet, and 配慮してほしいこと: borne in mind by 管理者, 支援員 and 相談員; no other participant
 * ever receives a sign of it.
 */
public sealed interface PairsRequest {
    /** Everything that is borne in mind: {@link Result.Pairs}. */
    @JsonTypeName("pairs.list")
    @Command(capability = "pairs-01", rate = RateClass.DESK)
    record ListPairs() implements ClientMessage, PairsRequest {}

    /** These two had better not meet: answered with {@link Result.Pairs}. */
    @JsonTypeName("pairs.keep")
    @Command(capability = "pairs-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record KeepApart(ParticipantId first, ParticipantId second, String why)
            implements ClientMessage, PairsRequest {}

    /** They may meet again: answered with {@link Result.Pairs}. */
    @JsonTypeName("pairs.end")
    @Command(capability = "pairs-01", rate = RateClass.CARE)
    record EndApart(PairId pair) implements ClientMessage, PairsRequest {}

    /** What is borne in mind about one person: {@link Result.Regards}. */
    @JsonTypeName("regard.of")
    @Command(capability = "pairs-01", rate = RateClass.DESK)
    record ReadRegards(ParticipantId person) implements ClientMessage, PairsRequest {}

    /** Write down what somebody asked to be borne in mind: {@link Result.Regards}. */
    @JsonTypeName("regard.write")
    @Command(capability = "pairs-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record WriteRegard(ParticipantId person, String text) implements ClientMessage, PairsRequest {}

    /** It need not be borne in mind any more: {@link Result.Regards}. */
    @JsonTypeName("regard.end")
    @Command(capability = "pairs-01", rate = RateClass.CARE)
    record EndRegard(RegardId regard) implements ClientMessage, PairsRequest {}

    /** What oneself asked for: {@link Result.OwnRegard}. */
    @JsonTypeName("regard.mine")
    @Command(capability = "pairs-02", rate = RateClass.LIGHT)
    record ReadOwnRegard() implements ClientMessage, PairsRequest {}

    /** Ask for it in one's own words; empty takes it back: {@link Result.OwnRegard}. */
    @JsonTypeName("regard.writeMine")
    @Command(capability = "pairs-02", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record WriteOwnRegard(String text) implements ClientMessage, PairsRequest {}
}
