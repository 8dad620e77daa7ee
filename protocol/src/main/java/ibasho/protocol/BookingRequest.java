package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Appointments for talks. A person sees the free times and one's own; a 相談員 one's own times and who
 * has them; 管理者 all. Nobody else receives a byte of it.
 */
public sealed interface BookingRequest {
    /** The free times of the next weeks: answered with {@link Result.FreeSlots}. */
    @JsonTypeName("consult.times")
    @Command(capability = "consult-06", rate = RateClass.LIGHT)
    record ReadFreeSlots() implements ClientMessage, BookingRequest {}

    /** One's own appointment: answered with {@link Result.OwnBooking}. */
    @JsonTypeName("consult.booking")
    @Command(capability = "consult-06", rate = RateClass.LIGHT)
    record ReadOwnBooking() implements ClientMessage, BookingRequest {}

    /**
     * Choose a time; a time one had is given up by it. Answered with {@link Result.OwnBooking}, or
     * refused with {@code NO_SUCH_SLOT} when it is not free (any more).
     */
    @JsonTypeName("consult.book")
    @Command(capability = "consult-06", rate = RateClass.CHAT)
    record BookSlot(SlotId slot, BookingReminder reminder)
            implements ClientMessage, BookingRequest {}

    /** 日をあらためて: answered with {@link Result.OwnBooking}. Nobody counts it. */
    @JsonTypeName("consult.postpone")
    @Command(capability = "consult-06", rate = RateClass.CHAT)
    record PostponeBooking() implements ClientMessage, BookingRequest {}

    /** Rather not: nothing of it stays. Answered with {@link Result.OwnBooking}. */
    @JsonTypeName("consult.unbook")
    @Command(capability = "consult-06", rate = RateClass.CHAT)
    record TakeBackBooking() implements ClientMessage, BookingRequest {}

    /** Times as staff see them: answered with {@link Result.Slots}. */
    @JsonTypeName("consult.slots")
    @Command(capability = "consult-08", rate = RateClass.DESK)
    record ListSlots() implements ClientMessage, BookingRequest {}

    /**
     * Offer times, one after another.
     *
     * @param minutes length of each, 10 to 180
     * @param count how many, 1 to 20
     * @param agency who is there besides; may be empty
     * @param counsellor whose; {@code null}: one's own. Only 管理者 name somebody else.
     */
    @JsonTypeName("consult.publish")
    @Command(capability = "consult-08", rate = RateClass.DESK)
    record PublishSlots(
            Instant from,
            int minutes,
            int count,
            ConsultMedium medium,
            String agency,
            @JsonSetter(nulls = Nulls.SET) @Nullable ParticipantId counsellor)
            implements ClientMessage, BookingRequest {}

    /** Give a time up; whoever has it is told, and may choose another. */
    @JsonTypeName("consult.withdraw")
    @Command(capability = "consult-08", rate = RateClass.DESK)
    record WithdrawSlot(SlotId slot) implements ClientMessage, BookingRequest {}

    /** Open the side room at the time; by its 相談員. Answered with {@link Result.SideOpened}. */
    @JsonTypeName("consult.openSlot")
    @Command(capability = "consult-02", rate = RateClass.DESK)
    record OpenSlot(SlotId slot) implements ClientMessage, BookingRequest {}

    /** What became of an appointment whose time has come; by its 相談員. */
    @JsonTypeName("consult.outcome")
    @Command(capability = "consult-02", rate = RateClass.DESK)
    record NoteOutcome(SlotId slot, SlotOutcome outcome) implements ClientMessage, BookingRequest {}
}
