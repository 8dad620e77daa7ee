package ibasho.moderation.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Map;
import java.util.regex.Pattern;

/** Letters that stand for other letters: width, case, look-alikes. Pure and thread-safe. */
final class Letters {
    private static final Normalizer2 PLAIN = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    /** タ and ヒ side by side look like 死; only before what may follow it. */
    private static final Pattern DEATH = Pattern.compile("[タ夕歹]\\s?[ヒ匕ﾋ](?=\\s?[ねにんぬたネニンヌタ〇○])");

    /** Kanji drawn like katakana; meant as kana only beside katakana. */
    private static final Map<Character, Character> KANJI_LIKE_KANA =
            Map.of(
                    '力', 'カ', '夕', 'タ', '二', 'ニ', '口', 'ロ', '卜', 'ト', '工', 'エ', '八', 'ハ', '千', 'チ',
                    '三', 'ミ', '匕', 'ヒ');

    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";

    private static final Map<Character, String> ROW_OF_VOWEL =
            Map.of(
                    'あ', "あかがさざただなはばぱまやらわ",
                    'い', "いきぎしじちぢにひびぴみりゐ",
                    'う', "うくぐすずつづぬふぶぷむゆるゔ",
                    'え', "えけげせぜてでねへべぺめれゑ",
                    'お', "おこごそぞとどのほぼぽもよろを");

    private Letters() {}

    /** The text in one width and case, with look-alikes replaced; katakana stays katakana. */
    static String plain(String text) {
        var plain = DEATH.matcher(PLAIN.normalize(text)).replaceAll("死");
        var out = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            out.append(alike(plain, i, c));
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static String alike(String text, int at, int c) {
        var kana = c <= Character.MAX_VALUE ? KANJI_LIKE_KANA.get((char) c) : null;
        if (kana != null && (isKatakana(text, at - 1) || isKatakana(text, at + 1))) {
            return String.valueOf(kana);
        }
        return isForeignLetter(c)
                ? PLAIN.normalize(LOOKS.getSkeleton(UCharacter.toString(c)))
                : UCharacter.toString(c);
    }

    /** Cyrillic а, Greek ο and the like; ASCII is meant as it stands. */
    private static boolean isForeignLetter(int c) {
        return c > 0x7F
                && UCharacter.isLetter(c)
                && switch (UScript.getScript(c)) {
                    case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.COMMON -> false;
                    default -> true;
                };
    }

    private static boolean isKatakana(String text, int at) {
        return at >= 0 && at < text.length() && isKatakana(text.charAt(at));
    }

    static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヶ';
    }

    static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }

    static char hiragana(char c) {
        return isKatakana(c) ? (char) (c - 0x60) : c;
    }

    static boolean isSmall(char hiragana) {
        return SMALL.indexOf(hiragana) >= 0;
    }

    static char large(char hiragana) {
        var at = SMALL.indexOf(hiragana);
        return at < 0 ? hiragana : LARGE.charAt(at);
    }

    /** Whether this vowel only draws the sound before it out: た and あ. */
    static boolean drawsOut(char before, char vowel) {
        var row = ROW_OF_VOWEL.get(vowel);
        return row != null && row.indexOf(before) >= 0;
    }
}
