package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 話題の軌道修正 (M-3.2.ア-4b), gentlest first; staff only. Every step has a reason ({@code WHY_NEEDED}),
 * is an entry of the day's log, and can be taken back. What happens among participants is done
 * under a hat the asker wears now ({@code NOT_ON_DUTY}); what sends somebody home, under MANAGER.
 * Nobody acts on staff whose hat is not below their own ({@code NOT_ABOVE_OWN_HAT}).
 */
public sealed interface SteerRequest {
    /** A 話題カード to the whole room, as a friendly line that names nobody. */
    @JsonTypeName("steer.topic")
    @Command(capability = "room-30", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record SayTopic(
            Hat hat, String text, @JsonSetter(nulls = Nulls.SET) @Nullable ConcernCategory category)
            implements ClientMessage, SteerRequest {}

    /** Hide a line from everybody; its author is told kindly, others see a neutral place. */
    @JsonTypeName("steer.hide")
    @Command(capability = "room-15", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record Hide(Hat hat, long line, ConcernCategory category, String why)
            implements ClientMessage, SteerRequest {}

    /** Show a hidden line again, with its words. */
    @JsonTypeName("steer.restore")
    @Command(capability = "room-15", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record Restore(Hat hat, long line, String why) implements ClientMessage, SteerRequest {}

    /**
     * お休み of somebody's words; a new one replaces what it names of the earlier.
     *
     * @param minutes 5, 10 or 30
     */
    @JsonTypeName("steer.pause")
    @Command(capability = "room-17", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record Pause(
            Hat hat,
            ParticipantId person,
            int minutes,
            boolean text,
            boolean voice,
            ConcernCategory category,
            String why)
            implements ClientMessage, SteerRequest {}

    /** End somebody's お休み before its time. */
    @JsonTypeName("steer.liftPause")
    @Command(capability = "room-17", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record LiftPause(Hat hat, ParticipantId person, String why)
            implements ClientMessage, SteerRequest {}

    /** 場を静かに, or back; for the opening that is on. */
    @JsonTypeName("steer.slow")
    @Command(capability = "room-17", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record Slow(Hat hat, boolean on, String why) implements ClientMessage, SteerRequest {}

    /** きょうはここまで: gently out, until this opening is over. */
    @JsonTypeName("steer.endToday")
    @Command(capability = "room-18", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record EndToday(
            Hat hat,
            ParticipantId person,
            ConcernCategory category,
            String why,
            @JsonSetter(nulls = Nulls.SET) @Nullable FollowUpPlan followUp)
            implements ClientMessage, SteerRequest {}

    /** Let somebody back in before the opening is over; the promise to get in touch stays. */
    @JsonTypeName("steer.letBack")
    @Command(capability = "room-18", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record LetBack(Hat hat, ParticipantId person, String why)
            implements ClientMessage, SteerRequest {}

    /**
     * Propose a longer time away; nothing changes before a second person agrees.
     *
     * @param hat {@code null} when off duty, as with every decision
     * @param until the last day of it
     * @param nextSupport what the person is offered instead
     */
    @JsonTypeName("steer.proposeExclusion")
    @Command(capability = "room-18", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record ProposeExclusion(
            @JsonSetter(nulls = Nulls.SET) @Nullable Hat hat,
            ParticipantId person,
            ConcernCategory category,
            LocalDate until,
            String why,
            String nextSupport)
            implements ClientMessage, SteerRequest {}

    /** Decide, as a second person ({@code NOT_ONESELF}): 室長 or another 管理者. */
    @JsonTypeName("steer.decideExclusion")
    @Command(capability = "room-18", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record DecideExclusion(
            @JsonSetter(nulls = Nulls.SET) @Nullable Hat hat,
            ExclusionId exclusion,
            boolean agree,
            String why)
            implements ClientMessage, SteerRequest {}

    /** End it early. */
    @JsonTypeName("steer.endExclusion")
    @Command(capability = "room-18", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record EndExclusion(
            @JsonSetter(nulls = Nulls.SET) @Nullable Hat hat, ExclusionId exclusion, String why)
            implements ClientMessage, SteerRequest {}

    /** Write what became of a step; nothing that was written before changes. */
    @JsonTypeName("steer.outcome")
    @Command(capability = "audit-04", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record WriteOutcome(StepId step, String text) implements ClientMessage, SteerRequest {}

    /** What is in force now: answered with {@link Result.SteerState}. */
    @JsonTypeName("steer.state")
    @Command(capability = "audit-04", rate = RateClass.DESK)
    record ReadSteering() implements ClientMessage, SteerRequest {}

    /** The log of one day: answered with {@link Result.StepsOfDay}. */
    @JsonTypeName("steer.log")
    @Command(capability = "audit-04", rate = RateClass.DESK)
    record ReadSteps(LocalDate day) implements ClientMessage, SteerRequest {}

    /** The same as a table: answered with {@link Result.FileMade}. */
    @JsonTypeName("steer.exportLog")
    @Command(capability = "audit-04", rate = RateClass.CARE)
    record ExportSteps(LocalDate day) implements ClientMessage, SteerRequest {}

    /** Promises to get in touch, waiting ones first: answered with {@link Result.FollowUps}. */
    @JsonTypeName("steer.followUps")
    @Command(capability = "room-18", rate = RateClass.DESK)
    record ReadFollowUps() implements ClientMessage, SteerRequest {}

    /** Somebody got in touch. */
    @JsonTypeName("steer.followUpDone")
    @Command(capability = "room-18", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record FinishFollowUp(FollowUpId followUp, String how) implements ClientMessage, SteerRequest {}
}
