package ibasho.participant;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import ibasho.kernel.Outcome;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;

/**
 * The name somebody types to sign in. Nobody else ever sees it.
 *
 * @param text as chosen, NFKC
 * @param fold without case: what is unique in a 居場所
 */
record SignInName(String text, String fold) {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** Judges a name that is to be set. */
    static Outcome<SignInName> judge(String wish) {
        var text = NFKC.normalize(wish).strip();
        var visible = text.codePoints().allMatch(c -> UCharacter.isPrintable(c) && !isSpace(c));
        if (text.isEmpty() || text.length() > Limits.MAX_SIGN_IN_NAME_CHARS || !visible) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        return Outcome.done(new SignInName(text, fold(text)));
    }

    /** What is looked up; any text may be folded. */
    static String fold(String text) {
        return UCharacter.foldCase(NFKC.normalize(text).strip(), true);
    }

    private static boolean isSpace(int c) {
        return UCharacter.isUWhiteSpace(c);
    }
}
