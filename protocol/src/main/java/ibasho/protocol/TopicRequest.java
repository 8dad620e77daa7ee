package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * 話のたね for everybody inside (M-2.1.ア): drawn by whoever likes, kept by staff. To ignore a card
 * needs no wish.
 */
public sealed interface TopicRequest {
    /** Draw a card onto the table of the whole room; nobody learns who drew. */
    @JsonTypeName("topic.draw")
    @Command(capability = "room-30", rate = RateClass.LIGHT)
    record DrawTopic() implements ClientMessage, TopicRequest {}

    /** Find the card that lies there good, or no longer; only the number is shown. */
    @JsonTypeName("topic.vote")
    @Command(capability = "room-30", rate = RateClass.REACTION)
    record VoteTopic(TopicId topic, boolean on) implements ClientMessage, TopicRequest {}

    /** Staff lay a card of the deck on the table; {@code null} takes away what lies there. */
    @JsonTypeName("topic.put")
    @Command(capability = "room-30", rate = RateClass.CARE)
    record PutTopic(@JsonSetter(nulls = Nulls.SET) @Nullable TopicId topic)
            implements ClientMessage, TopicRequest {}

    /** What lies there, and for staff the whole deck: answered with {@link Result.TopicDeck}. */
    @JsonTypeName("topic.deck")
    @Command(capability = "room-30", rate = RateClass.LIGHT)
    record ReadDeck() implements ClientMessage, TopicRequest {}

    /**
     * Staff write a card: answered with {@link Result.TopicDeck}.
     *
     * @param topic {@code null} for a new one
     * @param version of the card as last read; 0 for a new one
     */
    @JsonTypeName("topic.save")
    @Command(capability = "room-30", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record SaveTopic(
            @JsonSetter(nulls = Nulls.SET) @Nullable TopicId topic, String text, long version)
            implements ClientMessage, TopicRequest {}

    /** Staff take a card out of the deck: answered with {@link Result.TopicDeck}. */
    @JsonTypeName("topic.remove")
    @Command(capability = "room-30", rate = RateClass.CARE)
    record RemoveTopic(TopicId topic, long version) implements ClientMessage, TopicRequest {}
}
