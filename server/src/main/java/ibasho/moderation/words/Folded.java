package ibasho.moderation.words;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as the lists see it: cut at the ends of sentences, without what people put between
 * letters. A value.
 */
record Folded(List<Part> parts) {
    /** Stands for a letter that was covered up (伏字). */
    static final char COVERED = '〇';

    /**
     * One sentence.
     *
     * @param edges positions at which a word could begin or end for the eye: at a gap, at either
     *     end, and where katakana, letters or digits begin or end
     */
    record Part(String text, BitSet edges) {}

    /** All of it in one, sentences by line breaks. */
    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
    }

    boolean contains(String word) {
        return parts.stream().anyMatch(part -> part.text().contains(word));
    }
}
