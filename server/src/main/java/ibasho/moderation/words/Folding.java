package ibasho.moderation.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a reader would take for the same word: width, case, kana, small kana, drawn-out sounds,
 * look-alike letters, and whatever was put between or over letters. For one text; not kept.
 *
 * <p>Pure: {@link #of} may be called from any thread.
 */
final class Folding {
    private static final String ENDS = "。．！？!?\n\r";
    private static final String COMMAS = "、，,";
    private static final String COVERS = "〇○◯●◎＊*×✕✖❌□■△▲▽▼◆◇";
    private static final String DOTS = "・･·•";
    private static final String STROKES = "ー～〜~―—‐‑‒–−ｰ";

    private final String plain;
    private final boolean dotsCover;
    private final List<Folded.Part> parts = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private BitSet edges = new BitSet();
    private Kind before = Kind.GAP;

    /** How many full-sized vowels in a row drew the last sound out. */
    private int drawn;

    private Folding(String plain, boolean dotsCover) {
        this.plain = plain;
        this.dotsCover = dotsCover;
    }

    /** What a sign is to the eye. */
    private enum Kind {
        GAP,
        COVER,
        HIRAGANA,
        KATAKANA,
        KANJI,
        LETTER
    }

    /**
     * Folds a text.
     *
     * @param dotsCover whether ・ stands for a letter; else it is a gap
     */
    static Folded of(String text, boolean dotsCover) {
        return new Folding(Letters.plain(text), dotsCover).fold();
    }

    /** A word of a list, folded the same way, in one piece. */
    static String word(String word) {
        return of(word, false).text().replace("\n", "");
    }

    /** Whether ・ in it could be meant either way. */
    static boolean hasDots(String text) {
        return text.chars().anyMatch(c -> DOTS.indexOf(c) >= 0);
    }

    private Folded fold() {
        for (int i = 0; i < plain.length(); i++) {
            take(i, plain.charAt(i));
        }
        endPart();
        return new Folded(List.copyOf(parts));
    }

    private void take(int at, char c) {
        if (isBreak(c) && !isBesideALoneLetter(at)) {
            endPart();
        } else if (STROKES.indexOf(c) >= 0 && before != Kind.GAP) {
            drawn = 0;
        } else {
            take(c, kindOf(at, c));
        }
    }

    private static boolean isBreak(char c) {
        return ENDS.indexOf(c) >= 0 || COMMAS.indexOf(c) >= 0;
    }

    private void take(char c, Kind kind) {
        if (kind == Kind.GAP) {
            edges.set(text.length());
            before = kind;
            return;
        }
        if (isEdge(kind)) {
            edges.set(text.length());
        }
        if (kind == Kind.COVER) {
            append(Folded.COVERED);
        } else {
            takeLetter(Letters.hiragana(c));
        }
        before = kind;
    }

    private void takeLetter(char c) {
        var last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        var large = Letters.large(c);
        if (Letters.drawsOut(last, large)) {
            if (Letters.isSmall(c)) {
                return;
            }
            drawn++;
            if (drawn == 2) {
                // the first one was taken for a letter of its own
                text.setLength(text.length() - 1);
            }
            if (drawn >= 2) {
                return;
            }
            text.append(large);
            return;
        }
        if (isThirdInARow(large)) {
            return;
        }
        append(large);
    }

    private void append(char c) {
        drawn = 0;
        text.append(c);
    }

    private boolean isThirdInARow(char c) {
        var n = text.length();
        return n >= 2 && c != Folded.COVERED && text.charAt(n - 1) == c && text.charAt(n - 2) == c;
    }

    private boolean isEdge(Kind kind) {
        return kind != before
                && (kind == Kind.KATAKANA
                        || before == Kind.KATAKANA
                        || kind == Kind.LETTER
                        || before == Kind.LETTER);
    }

    private void endPart() {
        if (!text.isEmpty()) {
            edges.set(0);
            edges.set(text.length());
            parts.add(new Folded.Part(text.toString(), edges));
        }
        text = new StringBuilder();
        edges = new BitSet();
        before = Kind.GAP;
        drawn = 0;
    }

    private Kind kindOf(int at, char c) {
        if (COVERS.indexOf(c) >= 0 || (dotsCover && DOTS.indexOf(c) >= 0)) {
            return Kind.COVER;
        }
        if (Letters.isHiragana(c)) {
            return Kind.HIRAGANA;
        }
        if (Letters.isKatakana(c)) {
            return Kind.KATAKANA;
        }
        if (isRunOf('x', at, c)) {
            return Kind.COVER;
        }
        if (isRunOf('w', at, c) || STROKES.indexOf(c) >= 0) {
            return Kind.GAP;
        }
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) ? Kind.LETTER : Kind.GAP;
        }
        return Character.isLetterOrDigit(c) || (Character.isSurrogate(c) && isKanji(at))
                ? Kind.KANJI
                : Kind.GAP;
    }

    private boolean isKanji(int at) {
        var from = Character.isLowSurrogate(plain.charAt(at)) && at > 0 ? at - 1 : at;
        return Character.isIdeographic(plain.codePointAt(from));
    }

    /** ww beside Japanese is a laugh, x a letter covered up. */
    private boolean isRunOf(char wanted, int at, char c) {
        if (c != wanted) {
            return false;
        }
        var from = at;
        while (from > 0 && plain.charAt(from - 1) == wanted) {
            from--;
        }
        var to = at;
        while (to < plain.length() && plain.charAt(to) == wanted) {
            to++;
        }
        return !isAsciiLetter(from - 1) && !isAsciiLetter(to);
    }

    private boolean isAsciiLetter(int at) {
        return at >= 0
                && at < plain.length()
                && plain.charAt(at) < 0x80
                && Character.isLetter(plain.charAt(at));
    }

    /** し、ね and し。ね: a mark beside a single letter is a gap, else it ends a thought. */
    private boolean isBesideALoneLetter(int at) {
        return lettersFrom(at, -1) == 1 || lettersFrom(at, 1) == 1;
    }

    private int lettersFrom(int at, int step) {
        var count = 0;
        for (var i = at + step; i >= 0 && i < plain.length() && count < 2; i += step) {
            var c = plain.charAt(i);
            if (isBreak(c)) {
                break;
            }
            count += Character.isLetterOrDigit(c) || COVERS.indexOf(c) >= 0 ? 1 : 0;
        }
        return count;
    }
}
