package ibasho.protocol;

/**
 * A card of the deck, as staff keep it.
 *
 * @param version goes up with every change; 1 when laid down
 */
public record TopicCard(TopicId id, String text, long version) {}
