package ibasho.opening.calendar;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What words and days the calendar takes. Pure. */
public final class CalendarTexts {
    /** Longest name of a rule, date, kind or break, in characters. */
    public static final int MAX_NAME_CHARS = 40;

    /** Longest reason or public note, in characters. */
    public static final int MAX_REASON_CHARS = 200;

    /** Longest own lines of a kind, in characters. */
    public static final int MAX_RULES_CHARS = 600;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** Control characters, marks that turn the direction of text, and broken surrogates. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private CalendarTexts() {}

    /** A name that may be empty. */
    static Outcome<String> name(String text) {
        return line(text, MAX_NAME_CHARS);
    }

    /** A name that must be there. */
    static Outcome<String> ownName(String text) {
        return text.isBlank() ? Outcome.refused(RefusalCode.TEXT_EMPTY) : name(text);
    }

    /** Why something changes; must be there. */
    static Outcome<String> reason(String text) {
        return text.isBlank() ? Outcome.refused(RefusalCode.REASON_NEEDED) : note(text);
    }

    /** A line that may be empty. */
    static Outcome<String> note(String text) {
        return line(text, MAX_REASON_CHARS);
    }

    /** Several lines that may be empty. */
    static Outcome<String> lines(String text) {
        var tidy = text.strip().replace("\r\n", "\n");
        var why = flaw(tidy, tidy.replace("\n", ""), MAX_RULES_CHARS);
        return why == null ? Outcome.done(tidy) : Outcome.refused(why);
    }

    static boolean isPlausible(LocalDate day) {
        return !day.isBefore(EARLIEST) && day.isBefore(LATEST);
    }

    private static Outcome<String> line(String text, int maxChars) {
        var tidy = text.strip();
        var why = flaw(tidy, tidy, maxChars);
        return why == null ? Outcome.done(tidy) : Outcome.refused(why);
    }

    private static @Nullable Refusal flaw(String text, String oneLine, int maxChars) {
        if (text.codePointCount(0, text.length()) > maxChars) {
            return Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", maxChars);
        }
        return UNFIT.matcher(oneLine).find() ? Refusal.of(RefusalCode.TEXT_CHARACTERS) : null;
    }
}
