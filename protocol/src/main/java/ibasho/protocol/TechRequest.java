package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * 技術の困りごと (M-3.2.ウ): a ticket to 技術支援員, 管理者 and 支援員, who learn the 呼び名 and nothing else of the
 * person.
 */
public sealed interface TechRequest {
    /**
     * Ask: answered with {@link Result.TicketSaved}.
     *
     * @param key the same for each try
     * @param selfTest what the device found out about itself; {@code null} if it was not asked
     */
    @JsonTypeName("tech.ask")
    @Command(
            capability = "room-29",
            rate = RateClass.CARE,
            maxBytes = Limits.TEXT_FRAME_BYTES,
            whileArriving = true)
    record AskTech(
            String key, String symptom, @JsonSetter(nulls = Nulls.SET) @Nullable SelfTest selfTest)
            implements ClientMessage, TechRequest {}

    /** One's own tickets: answered with {@link Result.Tickets}. */
    @JsonTypeName("tech.mine")
    @Command(capability = "room-29", rate = RateClass.LIGHT, whileArriving = true)
    record ReadOwnTickets() implements ClientMessage, TechRequest {}

    /** Open tickets and those closed of late, for those who answer: {@link Result.Tickets}. */
    @JsonTypeName("tech.tickets")
    @Command(capability = "room-29", rate = RateClass.DESK)
    record ReadTickets() implements ClientMessage, TechRequest {}

    /** Look after a ticket; whoever had it before, has it no longer. */
    @JsonTypeName("tech.take")
    @Command(capability = "room-29", rate = RateClass.CARE)
    record TakeTicket(TicketId ticket) implements ClientMessage, TechRequest {}

    /** Answer; the person reads it beside the ticket. */
    @JsonTypeName("tech.answer")
    @Command(capability = "room-29", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record AnswerTicket(TicketId ticket, String key, String text)
            implements ClientMessage, TechRequest {}

    /** It is settled; also by the person who asked. */
    @JsonTypeName("tech.close")
    @Command(capability = "room-29", rate = RateClass.CARE, whileArriving = true)
    record CloseTicket(TicketId ticket) implements ClientMessage, TechRequest {}
}
