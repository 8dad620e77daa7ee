package ibasho.moderation.words;

import ibasho.protocol.WordTopic;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the word lists say about a line. A hint is a question to staff and nothing else. Immutable
 * and thread-safe; takes a fraction of a millisecond, so ask on no room's thread.
 */
public final class WordHints {
    private final List<WordList> lists;

    private WordHints(List<WordList> lists) {
        this.lists = lists;
    }

    /** Hints of these lists; the care path goes first. */
    static WordHints of(Collection<WordList> lists) {
        return new WordHints(lists.stream().sorted(Comparator.comparing(WordList::topic)).toList());
    }

    /** Hints of the lists that come with the program. */
    public static WordHints builtIn() {
        return of(
                Stream.of(WordTopic.values())
                        .map(topic -> WordList.of(topic, BuiltInWords.of(topic)))
                        .toList());
    }

    /** The one hint that matters most, if there is one. */
    public Optional<Hint> look(String text) {
        var forms = forms(text);
        return lists.stream()
                .flatMap(list ->
                        forms.stream()
                                .map(list::find)
                                .filter(Objects::nonNull)
                                .map(entry -> new Hint(list.topic(), entry.typed())))
                .findFirst();
    }

    /** The text as the lists see it, for the test box. */
    public String folded(String text) {
        return Folding.of(text, false).text();
    }

    private static List<Folded> forms(String text) {
        var folded = Folding.of(text, false);
        return Folding.hasDots(text) ? List.of(folded, Folding.of(text, true)) : List.of(folded);
    }
}
