package ibasho.participant;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the text of the rules may be. Pure. */
final class RulesText {
    /** Most of the short lines (M-3.2.ア-5b). */
    static final int MAX_SHORT_LINES = 7;

    /** Longest short line, in characters. */
    static final int MAX_LINE_CHARS = 80;

    /** Most paragraphs of the whole text. */
    static final int MAX_PARAGRAPHS = 60;

    /** Longest paragraph, in characters. */
    static final int MAX_PARAGRAPH_CHARS = 1_000;

    /** Control characters, marks that turn the direction of text, and broken surrogates. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private RulesText() {}

    /** The short lines, tidy; there must be one. */
    static Outcome<List<String>> shortLines(List<String> wish) {
        var lines = tidy(wish);
        return lines.isEmpty()
                ? Outcome.refused(RefusalCode.TEXT_EMPTY)
                : judged(lines, MAX_SHORT_LINES, MAX_LINE_CHARS);
    }

    /** The paragraphs of the whole text, tidy; there may be none. */
    static Outcome<List<String>> full(List<String> wish) {
        return judged(tidy(wish), MAX_PARAGRAPHS, MAX_PARAGRAPH_CHARS);
    }

    private static List<String> tidy(List<String> wish) {
        return wish.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Outcome<List<String>> judged(List<String> lines, int maxLines, int maxChars) {
        var why = flaw(lines, maxLines, maxChars);
        return why == null ? Outcome.done(lines) : Outcome.refused(why);
    }

    private static @Nullable Refusal flaw(List<String> lines, int maxLines, int maxChars) {
        if (lines.size() > maxLines) {
            return Refusal.of(RefusalCode.BAD_VALUE, "maxLines", maxLines);
        }
        if (lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > maxChars)) {
            return Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", maxChars);
        }
        return lines.stream().anyMatch(line -> UNFIT.matcher(line).find())
                ? Refusal.of(RefusalCode.TEXT_CHARACTERS)
                : null;
    }
}
