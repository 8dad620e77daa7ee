package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * つらい and what becomes of it. Pressing is for those who come here; answering for 管理者, 支援員 and
 * 相談員. Nobody else receives a byte of it.
 */
public sealed interface CareRequest {
    /**
     * Press つらい, in any state of the door and of oneself: answered with {@link Result.CareOwn} once
     * it is stored. Pressing again finds the open case.
     *
     * @param key the same for each try of one press
     */
    @JsonTypeName("care.call")
    @Command(capability = "room-21", rate = RateClass.HELP, whileArriving = true)
    record CallCare(String key) implements ClientMessage, CareRequest {}

    /** All right again: staff see that the call was taken back. */
    @JsonTypeName("care.takeBack")
    @Command(capability = "room-21", rate = RateClass.HELP, whileArriving = true)
    record TakeBackCare() implements ClientMessage, CareRequest {}

    /** How one's own call stands: answered with {@link Result.CareOwn}. */
    @JsonTypeName("care.mine")
    @Command(capability = "room-21", rate = RateClass.LIGHT, whileArriving = true)
    record ReadOwnCare() implements ClientMessage, CareRequest {}

    /** Open cases and those of the last day: answered with {@link Result.CareCases}. */
    @JsonTypeName("care.cases")
    @Command(capability = "room-26", rate = RateClass.DESK)
    record ReadCareCases() implements ClientMessage, CareRequest {}

    /**
     * Take a part in a case. Refused with {@code PART_TAKEN}, or {@code SECOND_PERSON_NEEDED} when
     * the asker has the other part.
     */
    @JsonTypeName("care.answer")
    @Command(capability = "room-26", rate = RateClass.HELP)
    record AnswerCare(CareCaseId careCase, CarePart part) implements ClientMessage, CareRequest {}

    /** Give one's part back so that somebody else can take it. */
    @JsonTypeName("care.release")
    @Command(capability = "room-26", rate = RateClass.HELP)
    record ReleaseCare(CareCaseId careCase, CarePart part) implements ClientMessage, CareRequest {}

    /**
     * Write down a step of the protocol.
     *
     * @param text may be empty, except for {@link CareStep#OTHER}
     */
    @JsonTypeName("care.step")
    @Command(capability = "room-26", rate = RateClass.HELP, maxBytes = Limits.TEXT_FRAME_BYTES)
    record NoteCareStep(CareCaseId careCase, CareStep step, String text)
            implements ClientMessage, CareRequest {}

    /** Close a case with its level and how it went. */
    @JsonTypeName("care.close")
    @Command(capability = "room-26", rate = RateClass.HELP, maxBytes = Limits.TEXT_FRAME_BYTES)
    record CloseCare(CareCaseId careCase, CareLevel level, String how)
            implements ClientMessage, CareRequest {}
}
