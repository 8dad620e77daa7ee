package ibasho.participant;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What is left of a name when everything is taken away that a hurried reader would not notice:
 * width, case, ruby-sized kana, long vowels, look-alike letters of other scripts (UTS 39),
 * ornaments, a polite ending. Two names with the same fold are the same name to people.
 *
 * <p>Pure and thread-safe.
 */
public final class NameFold {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    /** Ornaments and spaces that do not make another name. */
    private static final String ORNAMENTS = " ・-_.~〜～♪♡♥☆★!?";

    /** Kanji drawn like katakana; only meant as kana when they stand beside kana. */
    private static final Map<Integer, Integer> KANJI_LIKE_KANA =
            Map.of(
                    (int) '力', (int) 'か',
                    (int) '夕', (int) 'た',
                    (int) '二', (int) 'に',
                    (int) '口', (int) 'ろ',
                    (int) '卜', (int) 'と',
                    (int) '工', (int) 'え',
                    (int) '八', (int) 'は',
                    (int) '千', (int) 'ち',
                    (int) '三', (int) 'み',
                    (int) '一', (int) 'ー');

    private static final String SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE_KANA = "あいうえおつやゆよわかけ";

    /** Kana rows by vowel, after voicing marks were kept as they are. */
    private static final Map<Integer, String> ROW_BY_VOWEL =
            Map.of(
                    (int) 'あ', "あかがさざただなはばぱまやらわ",
                    (int) 'い', "いきぎしじちぢにひびぴみりゐ",
                    (int) 'う', "うくぐすずつづぬふぶぷむゆるゔ",
                    (int) 'え', "えけげせぜてでねへべぺめれゑ",
                    (int) 'お', "おこごそぞとどのほぼぽもよろを");

    private static final List<String> POLITE_ENDINGS =
            List.of("さん", "ちやん", "くん", "さま", "どの", "様", "君", "殿", "san", "sama", "kun", "chan");

    private NameFold() {}

    /** The fold of a name; empty when nothing but ornament was in it. */
    public static String of(String name) {
        return withoutPoliteEnding(kept(name));
    }

    /** The fold with a polite ending left on, for searching words inside it. */
    static String kept(String name) {
        var plain = withoutOrnaments(NFKC.normalize(name));
        var kana = withoutLongVowels(toHiragana(kanjiToKana(plain)));
        return latin(kana);
    }

    private static String withoutOrnaments(String text) {
        return keep(text, c -> ORNAMENTS.indexOf(c) < 0 && !UCharacter.isWhitespace(c));
    }

    private static String kanjiToKana(String text) {
        var points = text.codePoints().toArray();
        var out = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            var kana = KANJI_LIKE_KANA.get(points[i]);
            var before = i > 0 && readsAsKana(points[i - 1]);
            var after = i + 1 < points.length && readsAsKana(points[i + 1]);
            var asKana = points[i] == '一' ? before : before || after;
            out.appendCodePoint(kana != null && asKana ? kana : points[i]);
        }
        return out.toString();
    }

    private static boolean readsAsKana(int c) {
        return isKana(c) || (KANJI_LIKE_KANA.containsKey(c) && c != '一');
    }

    private static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x30FF;
    }

    private static String toHiragana(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .map(NameFold::hiragana)
                .map(NameFold::large)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int hiragana(int c) {
        return c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c;
    }

    private static int large(int c) {
        var at = SMALL_KANA.indexOf(c);
        return at < 0 ? c : LARGE_KANA.charAt(at);
    }

    /** たろう, たろお and たろー become one; so do せんせい and せんせー. */
    private static String withoutLongVowels(String text) {
        var out = new StringBuilder();
        int vowel = 0;
        for (int c : text.codePoints().toArray()) {
            if (c == 'ー' || lengthens(vowel, c)) {
                continue;
            }
            out.appendCodePoint(c);
            vowel = vowelOf(c);
        }
        return out.toString();
    }

    private static boolean lengthens(int vowel, int c) {
        return switch (vowel) {
            case 'あ', 'い', 'う' -> c == vowel;
            case 'え' -> c == 'え' || c == 'い';
            case 'お' -> c == 'お' || c == 'う';
            default -> false;
        };
    }

    private static int vowelOf(int c) {
        for (var row : ROW_BY_VOWEL.entrySet()) {
            if (row.getValue().indexOf(c) >= 0) {
                return row.getKey();
            }
        }
        return 0;
    }

    /** Case and look-alikes: "Admin", "ADMlN", "аdmin" with a Cyrillic а and "adm1n" are one. */
    private static String latin(String text) {
        var lower = UCharacter.foldCase(LOOKS.getSkeleton(text), true);
        return LOOKS.getSkeleton(lower).replace('i', 'l').replace('O', 'o');
    }

    private static String withoutPoliteEnding(String fold) {
        for (var ending : POLITE_ENDINGS) {
            var folded = latin(ending);
            if (fold.endsWith(folded) && fold.length() > folded.length()) {
                return fold.substring(0, fold.length() - folded.length());
            }
        }
        return fold;
    }

    private static String keep(String text, IntPredicate wanted) {
        var out = new StringBuilder();
        text.codePoints().filter(wanted).forEach(out::appendCodePoint);
        return out.toString();
    }
}
