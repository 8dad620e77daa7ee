package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Duty and the door by hand; staff only (the desk refuses everybody else). The hat of 管理者 needs
 * room-27 and a confirmed 支援経験 too.
 */
public sealed interface DutyRequest {
    /** The きょう page: answered with {@link Result.DutyBoard}. */
    @JsonTypeName("duty.board")
    @Command(capability = Command.EVERYONE, rate = RateClass.LIGHT)
    record ReadBoard() implements ClientMessage, DutyRequest {}

    /** Come on duty, or change hats and state; whoever wears MANAGER relieves a lost 管理者. */
    @JsonTypeName("duty.checkIn")
    @Command(capability = Command.EVERYONE, rate = RateClass.CARE)
    record CheckIn(Set<Hat> hats, DutyState state) implements ClientMessage, DutyRequest {}

    /** Go off duty; the last 管理者 of an open door hands over first ({@code HAND_OVER_FIRST}). */
    @JsonTypeName("duty.checkOut")
    @Command(capability = Command.EVERYONE, rate = RateClass.CARE)
    record CheckOut() implements ClientMessage, DutyRequest {}

    /** Offer own hats to somebody; nothing changes until they accept. A new offer replaces it. */
    @JsonTypeName("duty.offer")
    @Command(capability = Command.EVERYONE, rate = RateClass.CARE)
    record Offer(ParticipantId to, Set<Hat> hats) implements ClientMessage, DutyRequest {}

    /** Take back one's own offer. */
    @JsonTypeName("duty.withdrawOffer")
    @Command(capability = Command.EVERYONE, rate = RateClass.CARE)
    record WithdrawOffer() implements ClientMessage, DutyRequest {}

    /** Answer the offer made to oneself; accepting puts the asker on duty in this state. */
    @JsonTypeName("duty.answerOffer")
    @Command(capability = Command.EVERYONE, rate = RateClass.CARE)
    record AnswerOffer(boolean accept, DutyState state) implements ClientMessage, DutyRequest {}

    /** Rosters of the next eight weeks: answered with {@link Result.Rosters}. */
    @JsonTypeName("duty.rosters")
    @Command(capability = Command.EVERYONE, rate = RateClass.LIGHT)
    record ReadRosters() implements ClientMessage, DutyRequest {}

    /**
     * Plan a shift, or change one: answered with {@link Result.ShiftSaved}.
     *
     * @param shift {@code null} for a new one
     * @param version of the shift as last read; 0 for a new one
     */
    @JsonTypeName("duty.saveShift")
    @Command(capability = "ops-01", rate = RateClass.CARE)
    record SaveShift(
            @JsonSetter(nulls = Nulls.SET) @Nullable ShiftId shift,
            OpeningId opening,
            ParticipantId person,
            Set<Hat> hats,
            Instant from,
            Instant to,
            long version)
            implements ClientMessage, DutyRequest {}

    /** Take a shift off the roster. */
    @JsonTypeName("duty.removeShift")
    @Command(capability = "ops-01", rate = RateClass.CARE)
    record RemoveShift(ShiftId shift, long version) implements ClientMessage, DutyRequest {}

    /** The 支援経験 register: answered with {@link Result.Experiences}. */
    @JsonTypeName("duty.experiences")
    @Command(capability = "ops-01", rate = RateClass.LIGHT)
    record ReadExperiences() implements ClientMessage, DutyRequest {}

    /** Enter somebody's 支援経験; it counts once confirmed. */
    @JsonTypeName("duty.addExperience")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record AddExperience(ParticipantId person, String content, int years)
            implements ClientMessage, DutyRequest {}

    /**
     * Confirm an entry. One's own only while nobody else here could ({@code NOT_ONESELF}); the
     * record shows it.
     */
    @JsonTypeName("duty.confirmExperience")
    @Command(capability = "ops-01", rate = RateClass.CARE)
    record ConfirmExperience(ExperienceId experience) implements ClientMessage, DutyRequest {}

    /** An entry counts no longer. */
    @JsonTypeName("duty.withdrawExperience")
    @Command(capability = "ops-01", rate = RateClass.CARE)
    record WithdrawExperience(ExperienceId experience) implements ClientMessage, DutyRequest {}

    /**
     * Open by hand: before its time, though the roster has gaps, after a pause, or again. Needs a
     * 管理者 on duty ({@code NO_MANAGER}) and an opening within reach ({@code NOT_NOW}).
     */
    @JsonTypeName("door.open")
    @Command(capability = "room-28", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record OpenDoor(String reason) implements ClientMessage, DutyRequest {}

    /** Pause: nobody new, those inside keep their seats, writing rests. */
    @JsonTypeName("door.pause")
    @Command(capability = "room-28", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record PauseDoor(String reason) implements ClientMessage, DutyRequest {}

    /** Close for today: the time of grace begins now. */
    @JsonTypeName("door.close")
    @Command(capability = "room-28", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record CloseDoor(String reason) implements ClientMessage, DutyRequest {}

    /** Begin or end 静かな場. */
    @JsonTypeName("door.quiet")
    @Command(capability = "room-28", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record QuietDoor(boolean on, String reason) implements ClientMessage, DutyRequest {}

    /** Stay open longer, at most two hours and not into the next opening. */
    @JsonTypeName("door.extend")
    @Command(capability = "room-28", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record ExtendDoor(int minutes, String reason) implements ClientMessage, DutyRequest {}
}
