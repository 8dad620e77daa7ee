package ibasho.opening.hours;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.DiaryText;
import ibasho.protocol.RefusalCode;
import java.util.List;
import java.util.regex.Pattern;

/** What may stand in a diary. Pure. */
public final class DiaryRules {
    /** Longest of the texts, in characters. */
    public static final int MAX_TEXT_CHARS = 1_000;

    /** Nothing written. */
    static final DiaryText NOTHING = new DiaryText("", "", "", "");

    /** Control characters but line ends, marks that turn text around, broken surrogates. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private DiaryRules() {}

    /** The texts with outer blanks taken away, or why they cannot be kept. */
    static Outcome<DiaryText> accept(DiaryText wish) {
        var tidy =
                new DiaryText(
                        tidy(wish.good()),
                        tidy(wish.concern()),
                        tidy(wish.handover()),
                        tidy(wish.correction()));
        var texts = List.of(tidy.good(), tidy.concern(), tidy.handover(), tidy.correction());
        if (texts.stream().anyMatch(text -> length(text) > MAX_TEXT_CHARS)) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", MAX_TEXT_CHARS));
        }
        return texts.stream().anyMatch(text -> UNFIT.matcher(text).find())
                ? Outcome.refused(RefusalCode.TEXT_CHARACTERS)
                : Outcome.done(tidy);
    }

    private static String tidy(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
