package ibasho.kernel;

import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import java.util.regex.Pattern;

/**
 * What may be written where nothing but words belongs: plain words and line ends, nothing that
 * hides. Pure.
 */
public final class PlainWords {
    private static final Pattern KEY =
            Pattern.compile("[\\x21-\\x7E]{1," + Limits.MAX_KEY_CHARS + "}");

    private PlainWords() {}

    /**
     * The words without blanks around them.
     *
     * @param maxChars in code points
     * @return refused with {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG} ({@code maxChars}) or {@code
     *     TEXT_CHARACTERS}
     */
    public static Outcome<String> needed(String wish, int maxChars) {
        var accepted = accept(wish, maxChars);
        return accepted.then(words ->
                words.isEmpty() ? Outcome.refused(RefusalCode.TEXT_EMPTY) : Outcome.done(words));
    }

    /** The same, where nothing is an answer too. */
    public static Outcome<String> accept(String wish, int maxChars) {
        var words = wish.strip();
        if (words.codePointCount(0, words.length()) > maxChars) {
            return Outcome.refused(Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", maxChars));
        }
        return words.codePoints().allMatch(PlainWords::isPlain)
                ? Outcome.done(words)
                : Outcome.refused(RefusalCode.TEXT_CHARACTERS);
    }

    /** An idempotency key, or {@code BAD_VALUE}. */
    public static Outcome<String> key(String wish) {
        return KEY.matcher(wish).matches()
                ? Outcome.done(wish)
                : Outcome.refused(RefusalCode.BAD_VALUE);
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> isJoiner(codePoint);
            default -> true;
        };
    }

    /** Joiners make up emoji and some scripts. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }
}
