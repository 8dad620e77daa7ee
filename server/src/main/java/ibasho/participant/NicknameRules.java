package ibasho.participant;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import java.text.StringCharacterIterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a 呼び名 may be (X-1, PROMISES 10). Pure and thread-safe; bad input is refused, never thrown.
 *
 * <p>Whether the name is free in its 居場所 is asked of the store, with {@link Nickname#fold}.
 */
public final class NicknameRules {
    /** Longest text that is looked at all, in UTF-16 units, against stacked marks. */
    static final int MAX_UNITS = 64;

    /** Most marks on one letter; Vietnamese needs two. */
    private static final int MAX_MARKS = 2;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Variants of one kanji that input methods add; readers see the same letter. */
    private static final Pattern VARIANTS =
            Pattern.compile("[\\x{fe00}-\\x{fe0f}\\x{e0100}-\\x{e01ef}]");

    private static final String SIGNS = " ・ー-_.~〜♪♡♥☆★々〆ヶ";

    private static final Set<Integer> SCRIPTS =
            Set.of(
                    UScript.COMMON,
                    UScript.INHERITED,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.HAN,
                    UScript.LATIN,
                    UScript.HANGUL);

    private NicknameRules() {}

    /**
     * Judges the name of a participant.
     *
     * @return the name as it will be shown, or why not
     */
    public static Outcome<Nickname> participant(String wish) {
        return shape(wish).then(NicknameRules::notReserved);
    }

    /** Judges the display name of somebody who works here: words of functions are theirs. */
    public static Outcome<Nickname> staff(String wish) {
        return shape(wish);
    }

    private static Outcome<Nickname> notReserved(Nickname name) {
        return ReservedNames.sounds(name.text())
                ? Outcome.refused(RefusalCode.NICKNAME_RESERVED)
                : Outcome.done(name);
    }

    private static Outcome<Nickname> shape(String wish) {
        if (wish.length() > MAX_UNITS) {
            return tooLong();
        }
        var text = tidy(wish);
        if (text.isEmpty()) {
            return Outcome.refused(RefusalCode.NICKNAME_EMPTY);
        }
        if (!allowed(text) || NameFold.of(text).isEmpty()) {
            return Outcome.refused(RefusalCode.NICKNAME_CHARACTERS);
        }
        if (text.length() > MAX_UNITS || graphemes(text) > Limits.MAX_NICKNAME_GRAPHEMES) {
            return tooLong();
        }
        return Outcome.done(new Nickname(text, NameFold.of(text)));
    }

    private static String tidy(String wish) {
        var plain = NFKC.normalize(VARIANTS.matcher(wish).replaceAll(""));
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    private static Outcome<Nickname> tooLong() {
        var limit = Limits.MAX_NICKNAME_GRAPHEMES;
        return Outcome.refused(Refusal.of(RefusalCode.NICKNAME_TOO_LONG, "maxChars", limit));
    }

    private static boolean allowed(String text) {
        return text.codePoints().allMatch(NicknameRules::allowed)
                && text.codePoints().anyMatch(UCharacter::isLetterOrDigit)
                && !isMark(text.codePointAt(0))
                && !hasTooManyMarks(text);
    }

    private static boolean allowed(int c) {
        if (SIGNS.indexOf(c) >= 0) {
            return true;
        }
        if (isMark(c)) {
            return true;
        }
        return UCharacter.isLetterOrDigit(c)
                && Character.isDefined(c) // not too new for most fonts
                && isVisible(c)
                && SCRIPTS.contains(UScript.getScript(c));
    }

    private static boolean isVisible(int c) {
        return !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean hasTooManyMarks(String text) {
        int marks = MAX_MARKS;
        for (int c : text.codePoints().toArray()) {
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MAX_MARKS) {
                return true;
            }
        }
        return false;
    }

    /** Accents of Latin letters (but the invisible joiner) and voicing marks of kana. */
    private static boolean isMark(int c) {
        return (c >= 0x0300 && c <= 0x036F && c != 0x034F) || c == 0x3099 || c == 0x309A;
    }

    private static int graphemes(String text) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(new StringCharacterIterator(text));
        int count = 0;
        while (letters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
