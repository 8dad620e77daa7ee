package ibasho.ledger;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whether a 呼び名 gives away a real name. Compared in two spellings: kana (NFKC, katakana as
 * hiragana, no long-vowel marks, small kana as large) and Latin letters. Errs towards "yes": the
 * answer only leads to a gentle question. Pure and thread-safe.
 */
final class Resemblance {
    /** From this length one may stand inside the other: はな in はなこ. */
    private static final int MIN_KANA_INSIDE = 2;

    /** The same in Latin letters, where two letters are only one kana. */
    private static final int MIN_LATIN_INSIDE = 4;

    /** From this length one letter may differ, from twice this length two. */
    private static final int MIN_CHARS_PER_SLIP = 4;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTED = Normalizer2.getNFDInstance();
    private static final Transliterator LATIN = Transliterator.getInstance("Hiragana-Latin");
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";

    private Resemblance() {}

    /** Whether the nickname resembles a part of the name or of its reading. */
    static boolean between(String nickname, Identity identity) {
        return partsOf(identity).stream()
                .anyMatch(part ->
                        near(kana(nickname), kana(part), MIN_KANA_INSIDE)
                                || near(latin(nickname), latin(part), MIN_LATIN_INSIDE));
    }

    private static Set<String> partsOf(Identity identity) {
        var parts = new LinkedHashSet<String>();
        for (var name : new String[] {identity.realName(), identity.reading()}) {
            parts.add(name);
            parts.addAll(Arrays.asList(NFKC.normalize(name).split("[\\s・･=,.]+")));
        }
        return parts;
    }

    private static boolean near(String heard, String real, int minInside) {
        if (heard.isEmpty() || real.isEmpty()) {
            return false;
        }
        return heard.equals(real)
                || isInside(heard, real, minInside)
                || isInside(real, heard, minInside)
                || EditDistance.atMost(slips(heard, real), heard, real);
    }

    private static boolean isInside(String whole, String part, int minChars) {
        return part.length() >= minChars && whole.contains(part);
    }

    private static int slips(String heard, String real) {
        return Math.min(2, Math.min(heard.length(), real.length()) / MIN_CHARS_PER_SLIP);
    }

    /** Letters and digits only, katakana as hiragana, small kana as large. */
    static String kana(String text) {
        var folded = new StringBuilder();
        NFKC.normalize(text)
                .codePoints()
                .map(Resemblance::hiragana)
                .filter(c -> Character.isLetterOrDigit(c) && c != 'ー')
                .map(Resemblance::large)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Letters only, kana in Latin letters; a long vowel counts once. */
    private static String latin(String text) {
        var hiragana = new StringBuilder();
        NFKC.normalize(text)
                .codePoints()
                .map(Resemblance::hiragana)
                .filter(Character::isLetter)
                .forEach(hiragana::appendCodePoint);
        var letters = new StringBuilder();
        PARTED.normalize(LATIN.transliterate(hiragana.toString()))
                .chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .forEach(c -> letters.append((char) c));
        return letters.toString().replaceAll("o[ou]+", "o").replaceAll("([aiue])\\1+", "$1");
    }

    private static int hiragana(int c) {
        return c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c;
    }

    private static int large(int c) {
        var small = SMALL.indexOf(c);
        return small < 0 ? c : LARGE.charAt(small);
    }
}
