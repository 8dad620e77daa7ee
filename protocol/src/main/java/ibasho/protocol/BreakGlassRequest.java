package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * In danger of life: from a 呼び名 to the real identity (case-08). The only way there is; a reason is
 * needed, a second person is told at once, and it stays on record.
 */
public sealed interface BreakGlassRequest {
    /** Open one person's page of the ledger: answered with {@link Result.GlassOpened}. */
    @JsonTypeName("glass.open")
    @Command(capability = "case-08", rate = RateClass.GRAVE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record OpenGlass(ParticipantId person, String why)
            implements ClientMessage, BreakGlassRequest {}

    /** Who opened what, and why: {@link Result.Glasses}. A 相談員 reads their own. */
    @JsonTypeName("glass.list")
    @Command(capability = "case-08", rate = RateClass.DESK)
    record ListGlasses() implements ClientMessage, BreakGlassRequest {}

    /** 管理者, not the one who opened: I have read of it. */
    @JsonTypeName("glass.confirm")
    @Command(capability = "case-08", rate = RateClass.CARE)
    record ConfirmGlass(GlassId glass) implements ClientMessage, BreakGlassRequest {}
}
