package ibasho.moderation.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list: {@code ことば + いっしょに - なければ}.
 *
 * <ul>
 *   <li>The word is found in the folded text, also with a letter covered up when it has three or
 *       more; {@code 〇} in the entry is a covered letter.
 *   <li>{@code ^} before it: only where a word begins for the eye; {@code $} after it: only where
 *       one ends.
 *   <li>After {@code +}: only in a line with one of these words.
 *   <li>After {@code -}: not in a line with one of these words.
 *   <li>Without a word ({@code - …}): these words calm the whole list.
 * </ul>
 *
 * @param typed as staff wrote it
 * @param word folded; empty for an entry that only calms
 */
record Entry(
        String typed,
        String word,
        boolean begins,
        boolean ends,
        List<String> with,
        List<String> without) {
    private static final Pattern BLANKS = Pattern.compile("[\\s　]+");

    /** Reads an entry; {@code null} for an empty line or a comment ({@code #}). */
    static @Nullable Entry read(String line) {
        var typed = line.strip();
        if (typed.isEmpty() || typed.startsWith("#")) {
            return null;
        }
        var words = new ArrayList<String>();
        var with = new ArrayList<String>();
        var without = new ArrayList<String>();
        var now = words;
        for (var piece : BLANKS.split(typed, -1)) {
            switch (piece) {
                case "+", "＋" -> now = with;
                case "-", "－" -> now = without;
                default -> now.add(piece);
            }
        }
        return of(typed, String.join("", words), folded(with), folded(without));
    }

    private static Entry of(String typed, String word, List<String> with, List<String> without) {
        var begins = word.startsWith("^");
        var ends = word.endsWith("$");
        var bare = word.substring(begins ? 1 : 0, ends ? word.length() - 1 : word.length());
        return new Entry(typed, Folding.word(bare), begins, ends, with, without);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Folding::word).filter(word -> !word.isEmpty()).toList();
    }

    boolean onlyCalms() {
        return word.isEmpty();
    }

    /** One letter would be in every line; kanji and what must stand with it may narrow it down. */
    boolean isTooShort() {
        return word.length() < 2 && with.isEmpty();
    }

    boolean isIn(Folded text) {
        return !onlyCalms()
                && text.parts().stream().anyMatch(this::isIn)
                && (with.isEmpty() || with.stream().anyMatch(text::contains))
                && without.stream().noneMatch(text::contains);
    }

    private boolean isIn(Folded.Part part) {
        for (var at = 0; at + word.length() <= part.text().length(); at++) {
            if (matches(part.text(), at)
                    && (!begins || part.edges().get(at))
                    && (!ends || part.edges().get(at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String text, int from) {
        var covered = 0;
        for (var i = 0; i < word.length(); i++) {
            var c = text.charAt(from + i);
            if (c == word.charAt(i)) {
                continue;
            }
            if (c != Folded.COVERED || (i > 0 && isCovered(text, from + i - 1))) {
                return false;
            }
            covered++;
        }
        return covered == 0 || (mayCover(text, from, covered) && !isFramed(text, from));
    }

    /** One letter of three or more; two of four or more, if the first can be read. */
    private boolean mayCover(String text, int from, int covered) {
        return covered == 1
                ? word.length() >= 3
                : covered == 2 && word.length() >= 4 && !isCovered(text, from);
    }

    /** 〇〇さん: signs that stand for a name, not over a word. */
    private boolean isFramed(String text, int from) {
        var to = from + word.length();
        return (isCovered(text, from) && isCovered(text, from - 1))
                || (isCovered(text, to - 1) && isCovered(text, to));
    }

    private static boolean isCovered(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == Folded.COVERED;
    }
}
