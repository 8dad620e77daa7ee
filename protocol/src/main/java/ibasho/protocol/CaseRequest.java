package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * Case records (相談記録, M-2.4.3a): drafted after every talk, written by their author, corrected and
 * never deleted by hand. Every look is on record, refused ones too.
 */
public sealed interface CaseRequest {
    /** Own drafts, the oldest first: answered with {@link Result.CaseDrafts}. */
    @JsonTypeName("case.drafts")
    @Command(capability = "case-01", rate = RateClass.DESK)
    record ListDrafts() implements ClientMessage, CaseRequest {}

    /**
     * Begin a record that no talk began, of a telephone call say: answered with {@link
     * Result.CaseBegun}.
     *
     * @param key the same for each try
     */
    @JsonTypeName("case.begin")
    @Command(capability = "case-01", rate = RateClass.CARE)
    record BeginCase(String key, ParticipantId person, CaseHead head)
            implements ClientMessage, CaseRequest {}

    /** Write a draft; it is a record from then on. By its author. */
    @JsonTypeName("case.write")
    @Command(capability = "case-01", rate = RateClass.CARE, maxBytes = Limits.MAX_FRAME_BYTES)
    record WriteCase(CaseRecordId record, CaseHead head, CaseText text)
            implements ClientMessage, CaseRequest {}

    /** 記録不要: a draft that need not be written. By its author. */
    @JsonTypeName("case.notNeeded")
    @Command(capability = "case-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record CaseNotNeeded(CaseRecordId record, String why) implements ClientMessage, CaseRequest {}

    /**
     * 訂正: a new version, the old one stays. By its author or the assigned 相談員.
     *
     * @param base the version that was read; another answers {@code EDITED_MEANWHILE}
     */
    @JsonTypeName("case.correct")
    @Command(capability = "case-03", rate = RateClass.CARE, maxBytes = Limits.MAX_FRAME_BYTES)
    record CorrectCase(CaseRecordId record, int base, CaseHead head, CaseText text, String why)
            implements ClientMessage, CaseRequest {}

    /** The records of a person, the newest first: answered with {@link Result.CaseRecords}. */
    @JsonTypeName("case.of")
    @Command(capability = "case-02", rate = RateClass.DESK)
    record ListCases(ParticipantId person) implements ClientMessage, CaseRequest {}

    /** One record, whole: answered with {@link Result.CaseRead}. */
    @JsonTypeName("case.read")
    @Command(capability = "case-02", rate = RateClass.DESK)
    record ReadCase(CaseRecordId record) implements ClientMessage, CaseRequest {}

    /** A 管理者 asks to read the records of a person; another must agree. */
    @JsonTypeName("case.ask")
    @Command(capability = "case-02", rate = RateClass.GRAVE)
    record AskCases(ParticipantId person, String why) implements ClientMessage, CaseRequest {}

    /** The second person agrees. */
    @JsonTypeName("case.confirm")
    @Command(capability = "case-02", rate = RateClass.GRAVE)
    record ConfirmCases(CaseGlassId glass) implements ClientMessage, CaseRequest {}

    /** What 管理者 asked to read, the newest first: answered with {@link Result.CaseGlasses}. */
    @JsonTypeName("case.glasses")
    @Command(capability = "case-02", rate = RateClass.DESK)
    record ListCaseGlasses() implements ClientMessage, CaseRequest {}
}
