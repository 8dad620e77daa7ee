package ibasho.moderation.words;

import ibasho.protocol.WordTopic;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one topic. Immutable.
 *
 * @param calming words of entries that calm the whole list
 */
record WordList(WordTopic topic, List<Entry> entries, List<String> calming) {
    static WordList of(WordTopic topic, List<String> lines) {
        var all = lines.stream().map(Entry::read).filter(Objects::nonNull).toList();
        return new WordList(
                topic,
                all.stream().filter(entry -> !entry.onlyCalms()).toList(),
                all.stream()
                        .filter(Entry::onlyCalms)
                        .flatMap(entry -> entry.without().stream())
                        .toList());
    }

    /** The first entry that is in the text, unless something in it calms the list. */
    @Nullable Entry find(Folded text) {
        return calming.stream().anyMatch(text::contains)
                ? null
                : entries.stream().filter(entry -> entry.isIn(text)).findFirst().orElse(null);
    }
}
