package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 「相談したい」 and the waiting list. No other participant and no 支援員 receives a byte of it; 管理者 see who
 * waits and since when, 相談員 what was wished.
 */
public sealed interface ConsultRequest {
    /**
     * Wish to consult, or wish it otherwise: answered with {@link Result.ConsultOwn} once it is
     * stored. One person has at most one wish.
     *
     * @param words may be empty
     */
    @JsonTypeName("consult.ask")
    @Command(capability = "consult-01", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record AskConsult(ConsultMedium medium, ConsultTime when, String words)
            implements ClientMessage, ConsultRequest {}

    /** Rather not: nothing of the wish stays. Answered with {@link Result.ConsultOwn}. */
    @JsonTypeName("consult.takeBack")
    @Command(capability = "consult-01", rate = RateClass.CHAT)
    record TakeBackConsult() implements ClientMessage, ConsultRequest {}

    /** How one's own wish stands: answered with {@link Result.ConsultOwn}. */
    @JsonTypeName("consult.mine")
    @Command(capability = "consult-01", rate = RateClass.LIGHT)
    record ReadOwnConsult() implements ClientMessage, ConsultRequest {}

    /** Who waits, the longest first: answered with {@link Result.ConsultWaiting}. */
    @JsonTypeName("consult.list")
    @Command(capability = "consult-07", rate = RateClass.DESK)
    record ListConsults() implements ClientMessage, ConsultRequest {}

    /** Take a wish on, as a 相談員. Refused with {@code PART_TAKEN} when a colleague has it. */
    @JsonTypeName("consult.take")
    @Command(capability = "consult-02", rate = RateClass.DESK)
    record TakeConsult(WishId wish) implements ClientMessage, ConsultRequest {}

    /** Hand a wish to a 相談員: by the one who has it, or by a 管理者. */
    @JsonTypeName("consult.hand")
    @Command(capability = "consult-02", rate = RateClass.DESK)
    record HandConsult(WishId wish, ParticipantId to) implements ClientMessage, ConsultRequest {}

    /**
     * Write to the one who waits, and promise a time or none; by the 相談員 who has the wish.
     *
     * @param note may be empty
     */
    @JsonTypeName("consult.promise")
    @Command(capability = "consult-02", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record PromiseConsult(
            WishId wish, @JsonSetter(nulls = Nulls.SET) @Nullable Instant at, String note)
            implements ClientMessage, ConsultRequest {}

    /** The wish is settled without a side room; by the 相談員 who has it. */
    @JsonTypeName("consult.settle")
    @Command(capability = "consult-02", rate = RateClass.DESK)
    record SettleConsult(WishId wish) implements ClientMessage, ConsultRequest {}

    /**
     * Open the side room for a wish; by the 相談員 who has it, or whoever takes it on by this. The
     * person is told that it is ready. Answered with {@link Result.SideOpened}.
     */
    @JsonTypeName("consult.open")
    @Command(capability = "consult-02", rate = RateClass.DESK)
    record OpenConsult(WishId wish) implements ClientMessage, ConsultRequest {}
}
