package ibasho.moderation.words;

import ibasho.protocol.ConcernCategory;
import ibasho.protocol.WordTopic;
import org.jspecify.annotations.Nullable;

/**
 * What a list points at.
 *
 * @param entry the entry that matched, as staff wrote it
 */
public record Hint(WordTopic topic, String entry) {
    /** Whether somebody may be in pain: for the care path, never for the ladder. */
    public boolean care() {
        return topic == WordTopic.CARE;
    }

    /** The category of the card; {@code null} for the care path. */
    public @Nullable ConcernCategory category() {
        return care() ? null : ConcernCategory.valueOf(topic.name());
    }
}
