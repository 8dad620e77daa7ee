package ibasho.moderation.concern;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import java.util.regex.Pattern;

/** What people add in their own words. Pure. */
public final class OwnWords {
    /** Longest text, in characters. */
    public static final int MAX_CHARS = 1_000;

    private static final Pattern KEY =
            Pattern.compile("[\\x21-\\x7E]{1," + Limits.MAX_KEY_CHARS + "}");

    /** Control characters, marks that turn the direction of text, and broken surrogates. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private OwnWords() {}

    /** The text without outer blanks; may be empty. */
    public static Outcome<String> accept(String typed) {
        var text = typed.strip().replace("\r\n", "\n");
        if (text.codePointCount(0, text.length()) > MAX_CHARS) {
            return Outcome.refused(Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", MAX_CHARS));
        }
        return UNFIT.matcher(text.replace("\n", "")).find()
                ? Outcome.refused(RefusalCode.TEXT_CHARACTERS)
                : Outcome.done(text);
    }

    /** The same, where something must be said. */
    public static Outcome<String> acceptSome(String typed) {
        return accept(typed)
                .then(text ->
                        text.isEmpty()
                                ? Outcome.refused(RefusalCode.TEXT_EMPTY)
                                : Outcome.done(text));
    }

    /** Whether this can be an idempotency key. */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }
}
